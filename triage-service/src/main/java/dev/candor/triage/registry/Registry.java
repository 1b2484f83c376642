package dev.candor.triage.registry;

import io.smallrye.mutiny.Uni;

/** A place where releases of a package appear. Nothing but the package's name and the version is told to it. */
interface Registry {

    /** Never fails: a registry that is away, slow or strange is a sighting too. */
    Uni<Sighting> look(String version);
}
