package dev.candor.triage.people;

import io.smallrye.mutiny.Uni;

/** What ends with somebody's place on a team, in the same transaction. */
public interface Leaving {

    Uni<Void> after(Departure departure);
}
