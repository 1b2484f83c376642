package dev.candor.intake.mail.reading;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * Who a header names. The address comes first wherever it is shown: the name says whatever its writer likes.
 *
 * @param address one that a mail can be sent to: no blanks, quotes or control characters
 * @param name on one line
 */
public record Mailbox(String address, Optional<String> name) {

    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s\\p{Cntrl}<>@,;:\"()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,252}[\\p{L}\\p{N}])?");
    private static final int LONGEST_FIELD = 16_384;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    /** The mailboxes of an address field, those in groups too; what is no address is left out. */
    static List<Mailbox> parse(String field) {
        var some = field.length() <= LONGEST_FIELD ? field : field.substring(0, LONGEST_FIELD);
        var bytes = ContentUtil.encode(EncodedNames.quoted(some));
        return LenientAddressParser.DEFAULT
                .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
                .flatten()
                .stream()
                .flatMap(it -> of(it).stream())
                .limit(MOST)
                .toList();
    }

    /** The part before the last at sign, in lower case. */
    public String local() {
        return address.substring(0, address.lastIndexOf('@')).toLowerCase(ROOT);
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(ROOT);
    }

    public boolean hasSameAddressAs(Mailbox other) {
        return address.equalsIgnoreCase(other.address);
    }

    private static Optional<Mailbox> of(org.apache.james.mime4j.dom.address.Mailbox parsed) {
        if (parsed.getLocalPart() == null || parsed.getDomain() == null) {
            return Optional.empty();
        }
        var address = parsed.getLocalPart() + "@" + parsed.getDomain();
        var name = Optional.ofNullable(parsed.getName())
                .map(it -> Characters.cut(Characters.onOneLine(it), LONGEST_NAME))
                .filter(it -> !it.isBlank());
        return ADDRESS.matcher(address).matches() ? Optional.of(new Mailbox(address, name)) : Optional.empty();
    }
}
