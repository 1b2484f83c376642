package dev.candor.policy;

/** What a release line promises for its alpha, beta and candidate versions. */
public enum PreReleases implements Word {
    /** Reports are handled and tracked; the next pre-release need not hold the fix. */
    NO_FIX_PROMISED("no-fix-promised"),
    /** Fixed like any other version of the line. */
    FIXED("fixed");

    private final String word;

    PreReleases(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
