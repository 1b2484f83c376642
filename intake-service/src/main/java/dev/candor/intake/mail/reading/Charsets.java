package dev.candor.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.apache.james.mime4j.util.CharsetUtil;

/** Turns bytes into characters by a charset that may be wrong, unknown or missing. */
final class Charsets {

    private Charsets() {}

    /**
     * The text in the named charset, with a replacement character for what is not valid in it. Where the name is
     * unknown or says ASCII and the bytes are not: as UTF-8 if they are that, else as ISO-8859-1, which loses nothing.
     */
    static String decode(byte[] bytes, String name) {
        return named(name)
                .filter(it -> !it.equals(US_ASCII))
                .map(it -> lenient(bytes, it))
                .orElseGet(() -> guessed(bytes));
    }

    private static String guessed(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private static String lenient(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private static Optional<Charset> named(String name) {
        return Optional.ofNullable(CharsetUtil.lookup(name));
    }
}
