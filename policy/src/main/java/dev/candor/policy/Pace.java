package dev.candor.policy;

/** The time in which a promise is counted. */
public enum Pace implements Word {
    /** Every hour of every day, UTC. */
    WALL_CLOCK("wall-clock"),
    /** Only the hours in which the team works. */
    WORKING_TIME("working-time");

    private final String word;

    Pace(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
