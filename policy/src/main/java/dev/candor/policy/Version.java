package dev.candor.policy;

import static java.util.Comparator.comparing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version in the sense of Semantic Versioning 2.0; build metadata is read and plays no part. */
record Version(BigInteger major, BigInteger minor, BigInteger patch, List<String> preRelease)
        implements Comparable<Version> {

    // Versions come from strangers' reports: a bound on the length, and numbers of any size within it.
    private static final int LONGEST = 256;

    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String IDENTIFIER = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern FORM = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + IDENTIFIER
            + "(?:\\." + IDENTIFIER + ")*))?" + "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

    private static final Comparator<Version> CORE =
            comparing(Version::major).thenComparing(Version::minor).thenComparing(Version::patch);

    static Optional<Version> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Version(
                        new BigInteger(form.group(1)),
                        new BigInteger(form.group(2)),
                        new BigInteger(form.group(3)),
                        Optional.ofNullable(form.group(4))
                                .map(it -> List.of(it.split("\\.")))
                                .orElse(List.of())))
                : Optional.empty();
    }

    static Version required(String text) {
        return of(text).orElseThrow(() -> new IllegalArgumentException("Not a version: " + text));
    }

    /** As the edge of a range: a release stands before all of its own pre-releases, so that they stay together. */
    Version asEdge() {
        return preRelease.isEmpty() ? new Version(major, minor, patch, List.of("0")) : this;
    }

    boolean isBefore(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Version other) {
        var core = CORE.compare(this, other);
        if (core != 0 || preRelease.equals(other.preRelease)) {
            return core;
        }
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return preRelease.isEmpty() ? 1 : -1;
        }
        for (var i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
            var identifier = compareIdentifiers(preRelease.get(i), other.preRelease.get(i));
            if (identifier != 0) {
                return identifier;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int compareIdentifiers(String one, String other) {
        var oneIsNumber = isNumber(one);
        if (oneIsNumber != isNumber(other)) {
            return oneIsNumber ? -1 : 1;
        }
        return oneIsNumber ? new BigInteger(one).compareTo(new BigInteger(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(it -> it >= '0' && it <= '9');
    }
}
