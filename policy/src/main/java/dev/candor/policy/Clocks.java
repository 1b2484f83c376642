package dev.candor.policy;

import java.time.Duration;

/** How long each promise of a policy gives. A day is 24 hours. */
public record Clocks(
        Duration acknowledgement,
        Duration detailedAnswer,
        DetailedAnswerFrom detailedAnswerFrom,
        Duration updateCadence,
        Duration needInfo,
        Duration assignment,
        Duration approval,
        Duration embargo) {}
