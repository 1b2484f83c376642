package dev.candor.policy;

/** Who makes a scheduled case public at its instant. */
public enum DisclosedBy implements Word {
    CLOCK("clock"),
    PERSON("person");

    private final String word;

    DisclosedBy(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
