package dev.candor.policy;

/** The instant from which the detailed answer is due. */
public enum DetailedAnswerFrom implements Word {
    ACKNOWLEDGED("acknowledged"),
    RECEIVED("received");

    private final String word;

    DetailedAnswerFrom(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
