package dev.candor.policy;

import java.util.Locale;

/** A name that only one policy of an installation may use, and only once; compared without case. */
record Claim(String kind, String text, Place place) {

    boolean isSameAs(Claim other) {
        return kind.equals(other.kind) && text.toLowerCase(Locale.ROOT).equals(other.text.toLowerCase(Locale.ROOT));
    }
}
