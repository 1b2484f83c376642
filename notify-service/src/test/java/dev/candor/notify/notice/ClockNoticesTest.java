package dev.candor.notify.notice;

import static dev.candor.notify.notice.Events.ada;
import static dev.candor.notify.notice.Events.grace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.ClockEvent.ClockBreached;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.ClockWarned;
import dev.candor.events.ClockEvent.LapseReason;
import dev.candor.events.ClockEvent.ReporterReminded;
import dev.candor.events.ClockEvent.Threshold;
import dev.candor.events.Event;
import dev.candor.events.ProjectEvent.DigestItem;
import dev.candor.events.ProjectEvent.DigestSent;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.notice.NoticeTemplates.Text;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockNoticesTest {

    private static final String CASE = "EXPRESS-2026-0042";
    private static final Instant DUE = Instant.parse("2026-11-24T08:00:00Z");
    private static final Policy EXPRESS = Advisories.express();
    private static final NoticeTemplates TEMPLATES = new NoticeTemplates(Optional.empty(), List.of(EXPRESS));

    @Test
    void aWarningNamesClockAndInstantAndNothingOfTheReport() {
        var mail = mail(CASE, new ClockWarned(ClockName.ACKNOWLEDGEMENT, 1, Threshold.HALF, DUE, List.of(grace())), 0);

        assertThat(mail.subject()).isEqualTo("[EXPRESS-2026-0042] Soon due: acknowledgement");
        assertThat(mail.body()).isEqualTo("""
                Hello Grace Hopper,

                A promise of Express is in danger. In EXPRESS-2026-0042 this is due by
                Tuesday 24 November 2026, 08:00 UTC: acknowledgement.

                https://desk.example/cases/EXPRESS-2026-0042

                This mail holds nothing of the report: sign in to read it. You may also
                answer it: your words become a note for the team, or go to the reporter
                where the first line says only /reply. That takes a mail from this
                address that your domain has signed.
                """);
    }

    @Test
    void aBreachSaysSoAndCountsOthers() {
        var mail = mail(CASE, new ClockBreached(ClockName.ACKNOWLEDGEMENT, 1, DUE, List.of(grace())), 7);

        assertThat(mail.subject()).isEqualTo("[EXPRESS-2026-0042] Overdue: acknowledgement and 7 more");
        assertThat(mail.body()).contains("was not kept", "The same holds for 7 more cases.");
    }

    @Test
    void theEndOfAnEmbargoDemandsADecision() {
        assertThat(mail(CASE, new ClockBreached(ClockName.EMBARGO, 1, DUE, List.of(grace())), 0)
                        .body())
                .contains("The embargo of this case has reached its end.", "please decide");
    }

    @Test
    void leadsHearThatNobodyHandlesACase() {
        var mail = mail(CASE, new AssignmentLapsed("ada", LapseReason.NOT_ACCEPTED, List.of(grace())), 0);

        assertThat(mail.subject()).isEqualTo("[EXPRESS-2026-0042] Nobody handles it");
        assertThat(mail.body()).contains("belongs to the whole team again");
    }

    @Test
    void theReporterIsReminded() {
        var mail = mail(CASE, new ReporterReminded(DUE, DUE, Optional.of(ada())), 0);

        assertThat(mail.body()).contains("Please answer by Tuesday 24 November 2026, 08:00 UTC");
    }

    @Test
    void theDigestListsWhatIsOverdueAndWhatIsComing() {
        var mail = mail(
                "project/express",
                new DigestSent(
                        "grace",
                        LocalDate.of(2026, 11, 23),
                        List.of(
                                new DigestItem(CASE, ClockName.UPDATE, DUE, true),
                                new DigestItem("EXPRESS-2026-0043", ClockName.DETAILED_ANSWER, DUE, false)),
                        grace()),
                0);

        assertThat(mail.subject()).isEqualTo("[Express] Today's clocks");
        assertThat(mail.body()).isEqualTo("""
                Hello Grace Hopper,

                Overdue, since when:

                - EXPRESS-2026-0042, update, 24 November 2026, 08:00 UTC

                In danger, due by:

                - EXPRESS-2026-0043, detailed answer, 24 November 2026, 08:00 UTC

                https://desk.example/

                This mail holds nothing of any report: sign in to read them.
                """);
    }

    @Test
    void aFloodOfReportsIsCounted() {
        var mail = mail(CASE, Events.reportFrom(ada()), 12, "alert");

        assertThat(mail.subject()).isEqualTo("[EXPRESS-2026-0042] New report to Express and 12 more");
        assertThat(mail.body()).contains("12 more have arrived since our last mail about new reports.");
    }

    @Test
    void onlyAlertsOfNewReportsAndTheirAcknowledgementsAreCounted() {
        assertThat(counted(new ClockBreached(ClockName.ACKNOWLEDGEMENT, 1, DUE, List.of(grace()))))
                .containsExactly("breached express grace");
        assertThat(counted(new ClockBreached(ClockName.EMBARGO, 1, DUE, List.of(grace()))))
                .isEmpty();
        assertThat(counted(Events.reportFrom(ada()))).containsExactly("alert " + EXPRESS.alertAddress());
        assertThat(counted(Events.assigned(grace()))).isEmpty();
    }

    private static List<String> counted(Event event) {
        return Notices.of(event, EXPRESS).stream()
                .flatMap(it -> it.countedAs(EXPRESS).stream())
                .toList();
    }

    private static Text mail(String subject, Event event, int more) {
        return mail(subject, event, more, Notices.of(event, EXPRESS).getFirst().participant());
    }

    private static Text mail(String subject, Event event, int more, String participant) {
        var to = Notices.of(event, EXPRESS).stream()
                .filter(it -> it.participant().equals(participant))
                .findFirst()
                .orElseThrow();
        var values = Wording.of(subject, to, EXPRESS, Advisories.LINKS, (_, generation) -> "receipt-" + generation);
        values.put("more", more == 0 ? "" : String.valueOf(more));
        return TEMPLATES.text(to.kind(), EXPRESS, values);
    }
}
