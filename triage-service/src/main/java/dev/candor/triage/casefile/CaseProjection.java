package dev.candor.triage.casefile;

import io.smallrye.mutiny.Uni;

/** A table of triage that follows from the journal alone and changes with it, in the same transaction. */
public interface CaseProjection {

    /** Makes what the table says about a case true again. Saving the same case twice changes nothing. */
    Uni<Void> save(VulnerabilityCase it);

    /** Forgets every case; what follows is a rebuild. */
    Uni<Void> clear();
}
