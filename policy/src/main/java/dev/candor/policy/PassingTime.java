package dev.candor.policy;

import java.time.Duration;
import java.time.Instant;

/** Time as a promise counts it. */
public interface PassingTime {

    /** The first instant at which this much time has passed since the start. */
    Instant after(Instant start, Duration length);

    /** How much time passes from one instant to a later one; nothing where the second is not later. */
    Duration between(Instant from, Instant to);
}
