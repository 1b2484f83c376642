package dev.candor.policy;

/** How four eyes look at an advisory before it may go out. */
public enum Approval implements Word {
    /** Somebody of the team who did not write it. */
    SECOND_PERSON("second-person"),
    /** One person invited for this case alone. */
    OUTSIDE_APPROVER("outside-approver"),
    /** A pause of 24 hours, then the difference is read again. */
    SINGLE_MAINTAINER("single-maintainer");

    private final String word;

    Approval(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
