package dev.candor.policy;

/** Whether a reporter reads the handler's name. */
public enum ShowHandler implements Word {
    NAME("name"),
    ROLE("role");

    private final String word;

    ShowHandler(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
