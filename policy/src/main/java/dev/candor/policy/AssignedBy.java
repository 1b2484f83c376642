package dev.candor.policy;

/** Who asks somebody to handle a new case. */
public enum AssignedBy implements Word {
    HAND("hand"),
    ROTATION("rotation");

    private final String word;

    AssignedBy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
