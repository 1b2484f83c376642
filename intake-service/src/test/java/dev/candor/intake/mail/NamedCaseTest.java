package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseId;
import org.junit.jupiter.api.Test;

class NamedCaseTest {

    @Test
    void a1FindsTheIdsOfTheProject() {
        var named = NamedCase.in("Re: [express-2026-0042] and EXPRESS-2026-0007", Projects.express());

        assertThat(named).map(CaseId::value).containsExactly("EXPRESS-2026-0042", "EXPRESS-2026-0007");
    }

    @Test
    void a1LooksForTheWholeOfASplitCaseToo() {
        var named = NamedCase.in("[EXPRESS-2026-0042-B]", Projects.express());

        assertThat(named).map(CaseId::value).containsExactly("EXPRESS-2026-0042-B", "EXPRESS-2026-0042");
    }

    @Test
    void a1FindsNothingThatIsNoCaseOfTheProject() {
        var named =
                NamedCase.in("[CVD-1] [#1] CVE-2026-12345 EXPRESSJS-2026-0001 X-EXPRESS-2026-0001", Projects.express());

        assertThat(named).isEmpty();
    }
}
