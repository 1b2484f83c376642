package dev.candor.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.Confidential;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleMomentsTest {

    @Test
    void nameWhoeverTookTheReportOnWhereThePolicyShowsNames() {
        var progress =
                ReporterFold.of(Histories.of(assigned("ada", Optional.of("Ada")), new AssignmentAccepted("ada")));

        assertThat(progress.moments().getLast().what()).isEqualTo("Ada took on your report");
    }

    @Test
    void nameNobodyWhereItShowsRolesAlone() {
        var progress = ReporterFold.of(Histories.of(
                assigned("ada", Optional.of("Ada")), assigned("ada", Optional.empty()), new AssignmentAccepted("ada")));

        assertThat(progress.moments().getLast().what()).isEqualTo("Somebody took on your report");
    }

    @Test
    void nameWhoeverAcceptedNotWhoeverWasAskedLast() {
        var progress = ReporterFold.of(Histories.of(
                assigned("ada", Optional.of("Ada")),
                assigned("grace", Optional.of("Grace")),
                new AssignmentAccepted("ada")));

        assertThat(progress.moments().getLast().what()).isEqualTo("Ada took on your report");
    }

    private static Assigned assigned(String handler, Optional<String> name) {
        return new Assigned(handler, name.map(Confidential::person), Optional.empty(), false, Optional.empty());
    }
}
