package dev.candor.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** What the bytes of a header field say. */
final class HeaderText {

    // Decoding encoded words takes time that grows faster than their number; no honest field is longer.
    private static final int LONGEST_DECODED = 16_384;

    private HeaderText() {}

    /** The characters of raw bytes: UTF-8 where they are that, else ISO-8859-1, in which every byte means something. */
    static String of(byte[] raw) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException _) {
            return new String(raw, ISO_8859_1);
        }
    }

    /** A folded field in one piece. */
    static String unfolded(String body) {
        return body.replace("\r", "").replace("\n", "").strip();
    }

    /** Human words, their RFC 2047 encoding taken away, on one line whatever they held. */
    static String words(String value) {
        var some = value.length() <= LONGEST_DECODED ? value : value.substring(0, LONGEST_DECODED);
        return Characters.onOneLine(DecoderUtil.decodeEncodedWords(some, DecodeMonitor.SILENT, ISO_8859_1));
    }
}
