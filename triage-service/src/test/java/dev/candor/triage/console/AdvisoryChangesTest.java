package dev.candor.triage.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Advisory;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.console.AdvisoryChanges.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvisoryChangesTest {

    @Test
    void areNoneForAFirstRevision() {
        assertThat(AdvisoryChanges.of(drafted(1, "A title").entries())).isEmpty();
    }

    @Test
    void sayWhatIsGoneAndWhatIsNewSinceTheLastApprovedRevision() {
        var it = drafted(1, "A title").approved("grace", 1);
        it.and("ada", titled(it, 2, "Another"), titled(it, 3, "The last"));

        assertThat(AdvisoryChanges.of(it.entries()))
                .contains(new AdvisoryChanges(
                        "revision 1, the last approved one",
                        List.of(new Line(false, "Title: A title"), new Line(true, "Title: The last"))));
    }

    @Test
    void compareWithTheRevisionBeforeWhereNoneWasApproved() {
        var it = drafted(1, "A title");
        it.and("ada", titled(it, 2, "A title"));

        assertThat(AdvisoryChanges.of(it.entries())).contains(new AdvisoryChanges("revision 1", List.of()));
    }

    private static Cases drafted(int revision, String title) {
        var it = Cases.in(CaseState.FIX_PREPARED);
        return it.and("ada", titled(it, revision, title));
    }

    private static AdvisoryDrafted titled(Cases cases, int revision, String title) {
        var it = Cases.drafted(revision, cases.build()).advisory().value();
        return new AdvisoryDrafted(
                revision,
                Confidential.advisory(new Advisory(
                        it.caseId(),
                        it.project(),
                        revision,
                        title,
                        it.summary(),
                        it.description(),
                        it.impact(),
                        it.workaround(),
                        it.affected(),
                        it.assets(),
                        it.waived(),
                        it.cvss31(),
                        it.cvss40(),
                        it.cwes(),
                        it.cve(),
                        it.references(),
                        it.credits(),
                        it.timeline(),
                        it.publishedAt())));
    }
}
