package dev.candor.policy;

import java.util.Locale;

/** A name that no second policy of the same installation may use, compared without case. */
record Claim(String kind, String text, Place place) {

    String name() {
        return kind + " " + text.toLowerCase(Locale.ROOT);
    }
}
