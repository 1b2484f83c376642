package dev.candor.triage.registry;

/**
 * What a registry said of a version.
 *
 * @param reason in fixed words, never what a registry wrote
 */
record Sighting(State state, String reason) {

    static final Sighting SEEN = new Sighting(State.SEEN, "");
    static final Sighting NOT_THERE = new Sighting(State.NOT_THERE, "not there yet");

    /** How far one knows. */
    enum State {
        SEEN,
        NOT_THERE,
        UNKNOWN
    }

    static Sighting unknown(String reason) {
        return new Sighting(State.UNKNOWN, reason);
    }

    /** What the status of an answer about one version means. */
    static Sighting of(int status) {
        return switch (status) {
            case 200 -> SEEN;
            case 404, 410 -> NOT_THERE;
            default -> unknown("the registry answered " + status);
        };
    }
}
