package dev.candor.triage.disclosure;

import dev.candor.events.Recipient;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.stream.Stream;

/** Who is told what becomes of a published advisory. */
final class Concerned {

    private Concerned() {}

    /** The reporter, and those of cases that ended in this one. */
    static List<Recipient> by(VulnerabilityCase it) {
        return Stream.concat(it.report().reporter().stream(), it.outcome().kin().followers().stream())
                .toList();
    }
}
