package dev.candor.journal;

import dev.candor.events.Event;
import java.util.List;

/** The first entries of a new subject, at least one. */
public record Opening(String subject, List<First> entries) {

    public Opening {
        entries = List.copyOf(entries);
    }

    public Opening(String subject, Circumstances circumstances, Event event) {
        this(subject, List.of(new First(circumstances, event)));
    }

    /** An event with its circumstances. */
    public record First(Circumstances circumstances, Event event) {}
}
