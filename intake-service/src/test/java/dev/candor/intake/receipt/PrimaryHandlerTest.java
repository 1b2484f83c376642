package dev.candor.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.AssignmentDeclined;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.policy.ShowHandler;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrimaryHandlerTest {

    private static final String ROLE = "A member of the security team";

    @Test
    void isNobodyUntilSomebodyAccepts() {
        assertThat(handler(ShowHandler.NAME)).isEmpty();
        assertThat(handler(ShowHandler.NAME, assigned("ada", "Ada"))).isEmpty();
        assertThat(handler(ShowHandler.NAME, assigned("ada", "Ada"), new AssignmentAccepted("ada")))
                .contains("Ada");
    }

    @Test
    void hasNoNameWhereThePolicyShowsTheRole() {
        assertThat(handler(ShowHandler.ROLE, assigned("ada", "Ada"), new AssignmentAccepted("ada")))
                .contains(ROLE);
    }

    @Test
    void isNeverShownAsAnAccount() {
        var nameless = new Assigned("ada", Optional.empty(), Optional.empty(), false, Optional.empty());

        assertThat(handler(ShowHandler.NAME, nameless, new AssignmentAccepted("ada")))
                .contains(ROLE);
    }

    @Test
    void staysUntilTheNextOneAccepts() {
        assertThat(handler(
                        ShowHandler.NAME,
                        assigned("ada", "Ada"),
                        new AssignmentAccepted("ada"),
                        assigned("grace", "Grace"),
                        new AssignmentDeclined("grace", Optional.empty())))
                .contains("Ada");
        assertThat(handler(
                        ShowHandler.NAME,
                        assigned("ada", "Ada"),
                        new AssignmentAccepted("ada"),
                        assigned("grace", "Grace"),
                        new AssignmentAccepted("grace")))
                .contains("Grace");
    }

    private static Optional<String> handler(ShowHandler show, Event... events) {
        return PrimaryHandler.of(Histories.of(events), show);
    }

    private static Assigned assigned(String account, String name) {
        return new Assigned(account, Optional.of(Confidential.person(name)), Optional.empty(), false, Optional.empty());
    }
}
