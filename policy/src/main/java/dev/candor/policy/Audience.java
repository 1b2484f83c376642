package dev.candor.policy;

/** Who hears that a promise is in danger. */
public enum Audience implements Word {
    HANDLER("handler"),
    DEPUTY("deputy"),
    LEADS("leads"),
    TEAM("team");

    private final String word;

    Audience(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
