package dev.candor.events;

import java.util.Optional;
import java.util.UUID;

/**
 * A text of any length. One above 32 KiB (UTF-8) carries only its first 8 KiB here, and the id of the content that
 * holds it whole.
 */
public record LongText(Confidential<String> text, Optional<UUID> content) {

    /** A text short enough to travel whole. */
    public static LongText of(Confidential<String> text) {
        return new LongText(text, Optional.empty());
    }

    public boolean isWhole() {
        return content.isEmpty();
    }
}
