package dev.candor.triage.casefile;

import java.util.Optional;
import org.semver4j.Semver;
import org.semver4j.SemverException;

/** A version in the order of Semantic Versioning: a pre-release comes before its release. */
public record VersionNumber(String text) implements Comparable<VersionNumber> {

    private static final int LONGEST = 256;

    /** Before every version. */
    public static final VersionNumber BEGINNING = new VersionNumber("0.0.0-0");

    /** The version that a text is; nothing if it is none. {@code 0} is the very beginning. */
    public static Optional<VersionNumber> of(String text) {
        if (text.equals("0")) {
            return Optional.of(BEGINNING);
        }
        try {
            return text.length() <= LONGEST && Character.isDigit(text.codePointAt(0))
                    ? Optional.of(new VersionNumber(new Semver(text).getVersion()))
                    : Optional.empty();
        } catch (SemverException | NumberFormatException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    public boolean isBefore(VersionNumber other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(VersionNumber other) {
        return new Semver(text).compareTo(new Semver(other.text));
    }
}
