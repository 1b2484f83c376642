package dev.candor.policy;

import static java.util.Locale.ROOT;

import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a mailbox as far as routing sees it: without case. */
record MailAddress(String local, String domain) {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

    static Optional<MailAddress> of(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > 254) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        var domain = text.substring(at + 1);
        return LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches()
                ? Optional.of(new MailAddress(local.toLowerCase(ROOT), domain.toLowerCase(ROOT)))
                : Optional.empty();
    }

    /** Whether mail to this address arrives at the other: {@code team+a@host} reaches {@code team@host}. */
    boolean reaches(MailAddress other) {
        return equals(other) || withoutLastTag().filter(it -> it.reaches(other)).isPresent();
    }

    Optional<MailAddress> withoutLastTag() {
        var plus = local.lastIndexOf('+');
        return plus > 0 ? Optional.of(new MailAddress(local.substring(0, plus), domain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
