package dev.candor.triage.casefile.command;

import dev.candor.triage.casefile.VulnerabilityCase;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows which fixed versions are said to be out and were not seen where they should be. */
public interface ReleaseWatch {

    /** Each with why, in words; none where nobody said where to look. Used inside a transaction. */
    Uni<List<String>> unseen(VulnerabilityCase it);
}
