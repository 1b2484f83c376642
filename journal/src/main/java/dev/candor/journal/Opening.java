package dev.candor.journal;

import dev.candor.events.Event;

/** The first entry of a new subject. */
public record Opening(String subject, Circumstances circumstances, Event event) {}
