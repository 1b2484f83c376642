package dev.candor.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersToldTest {

    @Test
    void areThoseWhomAnEventPointsToTheirDesk() {
        var ada = recipient("ada");

        assertThat(MembersTold.by(new Assigned("ada", Optional.empty(), Optional.empty(), false, Optional.of(ada))))
                .containsExactly(ada);
    }

    @Test
    void areNeverTheReporterOrAParticipantFromOutside() {
        var words = LongText.of(Confidential.report("words"));

        assertThat(MembersTold.by(new ReplySent(words, false, Optional.empty(), Optional.of(recipient("reporter")))))
                .isEmpty();
        assertThat(MembersTold.by(new Assigned(
                        "x", Optional.empty(), Optional.empty(), false, Optional.of(recipient("1-expert")))))
                .isEmpty();
    }

    private static Recipient recipient(String participant) {
        return new Recipient(
                participant, Confidential.person(participant + "@team.test"), Optional.empty(), Optional.empty());
    }
}
