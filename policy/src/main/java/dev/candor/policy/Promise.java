package dev.candor.policy;

import java.time.Duration;

/** How long something may take, and in which time that is counted. */
public record Promise(Duration length, Pace pace) {

    public static Promise wallClock(Duration length) {
        return new Promise(length, Pace.WALL_CLOCK);
    }
}
