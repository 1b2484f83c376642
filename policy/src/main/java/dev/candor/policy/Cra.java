package dev.candor.policy;

/** Which duties of the EU Cyber Resilience Act (Regulation 2024/2847, Article 14) the project has. */
public enum Cra implements Word {
    OFF("off"),
    MANUFACTURER("manufacturer"),
    STEWARD("steward");

    private final String word;

    Cra(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
