package dev.candor.policy;

/** Who may approve an advisory. Today every policy says {@link #SECOND_PERSON}; a file with another word is refused. */
public enum Approval implements Word {
    SECOND_PERSON("second-person"),
    OUTSIDE_APPROVER("outside-approver"),
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
