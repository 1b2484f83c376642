package dev.candor.notify.notice;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a mailbox in the plain form that every mail server takes; anything else is not written to. */
record MailAddress(String local, String domain) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    static Optional<MailAddress> of(String text) {
        var at = text.lastIndexOf('@');
        return at < 1 ? Optional.empty() : of(text.substring(0, at), text.substring(at + 1));
    }

    /** The same mailbox, reached by a tag: {@code team+tag@host}. */
    MailAddress tagged(String tag) {
        return new MailAddress(local + "+" + tag, domain);
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }

    private static Optional<MailAddress> of(String local, String domain) {
        return ascii(domain)
                .filter(it -> local.length() <= LONGEST_LOCAL && it.length() <= LONGEST_DOMAIN)
                .filter(it ->
                        LOCAL.matcher(local).matches() && DOMAIN.matcher(it).matches())
                .map(it -> new MailAddress(local, it));
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
