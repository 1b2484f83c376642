package dev.candor.notify.delivery;

import java.util.SequencedMap;

/**
 * A mail ready to go. {@link Mime} makes the bytes of it.
 *
 * @param from the sender's bare address
 * @param to the recipient's bare address
 * @param headers every header but those of MIME, folded and encoded
 * @param text lines parted by line feeds
 */
public record Letter(String from, String to, SequencedMap<String, String> headers, String text) {

    /** Written by the system, not by a person. */
    boolean isAutomatic() {
        return headers.containsKey("Auto-Submitted");
    }

    /** A mail never shows itself: it may end in a log. */
    @Override
    public String toString() {
        return "Letter";
    }
}
