package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.DisclosureBlocked;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.DisclosureUnscheduled;
import dev.candor.events.CaseEvent.PreAnnouncement;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.Event;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.Recipient;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.notice.NoticeTemplates.Text;
import dev.candor.policy.Policy;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbargoNoticesTest {

    private static final String CASE = "EXPRESS-2026-0042";
    private static final Instant END = Instant.parse("2027-02-20T09:00:00Z");
    private static final Policy EXPRESS = Advisories.express();
    private static final NoticeTemplates TEMPLATES = new NoticeTemplates(Optional.empty(), List.of(EXPRESS));
    private static final Links LINKS = new Links(
            URI.create("https://report.example"),
            URI.create("https://desk.example"),
            URI.create("https://site.example"));

    private static final Recipient GRACE =
            new Recipient("grace", Confidential.person("grace@team.example"), Optional.empty(), Optional.empty());

    @Test
    void askTheReporterAboutAProposedEndWithItsReason() {
        var text = only(new EmbargoProposed(
                2,
                END,
                "ada",
                Optional.of(Confidential.report("The fix needs a new release line.")),
                List.of(Events.ada())));

        assertThat(text.subject()).isEqualTo("[EXPRESS-2026-0042] The embargo of EXPRESS-2026-0042");
        assertThat(text.body().replaceAll("\\s+", " "))
                .contains("Saturday 20 February 2027, 09:00 UTC")
                .contains("The fix needs a new release line.")
                .contains("private page");
    }

    @Test
    void pointTheTeamToItsDeskForWhatTheReporterProposes() {
        var proposed = new EmbargoProposed(2, END, "reporter", Optional.empty(), List.of(GRACE));

        assertThat(Notices.of(proposed, EXPRESS)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(NoticeKind.DECISION);
            assertThat(it.participant()).isEqualTo("grace");
        });
        assertThat(only(proposed).body())
                .contains("https://desk.example/cases/EXPRESS-2026-0042")
                .doesNotContain("2027");
    }

    @Test
    void sayNothingOfAPublishedDefaultAndOfSingleAnswers() {
        assertThat(Notices.of(new EmbargoProposed(1, END, "policy", Optional.empty(), List.of()), EXPRESS))
                .isEmpty();
        assertThat(Notices.of(new EmbargoAccepted(1, "policy", false), EXPRESS)).isEmpty();
    }

    @Test
    void tellThePartiesWhichEndHoldsAndThatItEnded() {
        assertThat(only(new EmbargoRevised(2, END, List.of(Events.ada()))).body())
                .contains("ends on Saturday 20 February")
                .doesNotContain("agree");
        assertThat(only(new EmbargoEnded(
                                EmbargoEnd.AGREEMENT,
                                Optional.of(Confidential.report("As we agreed by mail.")),
                                List.of(Events.ada())))
                        .body())
                .contains("has ended")
                .contains("As we agreed by mail.");
    }

    @Test
    void holdNothingOfTheMatterWhereTheyGoToTheTeam() {
        var events = List.<Event>of(
                new ExploitationObserved(END, Confidential.team("A log of Acme shows it."), List.of(GRACE)),
                new DisclosureBlocked("lines-unfinished", List.of(GRACE)),
                new AdvisoryApproved(
                        3, ApprovalKind.BREAK_GLASS, Optional.of(Confidential.team("Acme is hit.")), List.of(GRACE)));

        assertThat(events).allSatisfy(it -> {
            assertThat(only(it).subject()).isEqualTo("[EXPRESS-2026-0042] EXPRESS-2026-0042 waits for you");
            assertThat(only(it).body()).doesNotContain("Acme", "lines", "exploit", "approved");
        });
    }

    @Test
    void tellThePublicADateAndPackagesAheadAndNothingElse() {
        var tellAt = Instant.parse("2027-02-13T09:00:00Z");
        var scheduled = scheduled(tellAt, Optional.of("announce@lists.example"));

        assertThat(Notices.of(scheduled, EXPRESS)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(NoticeKind.PRE_ANNOUNCEMENT);
            assertThat(it.notBefore()).contains(tellAt);
            assertThat(it.address().value()).isEqualTo("announce@lists.example");
        });
        var text = only(scheduled);
        assertThat(text.subject()).isEqualTo("Express: security release on Saturday 20 February 2027, 09:00 UTC");
        assertThat(text.body()).contains("- pkg:npm/express").doesNotContain(CASE);
    }

    @Test
    void tellNobodyAheadWithoutAListOrAPolicyForIt() {
        assertThat(Notices.of(scheduled(END, Optional.empty()), EXPRESS)).isEmpty();
        assertThat(Notices.of(new DisclosureScheduled(END, Optional.empty()), EXPRESS))
                .isEmpty();
    }

    @Test
    void takeADateForRevokedOnceThereIsAnotherOrNone() {
        assertThat(NoticeOutlet.revokesADate(new DisclosureUnscheduled(Optional.empty())))
                .isTrue();
        assertThat(NoticeOutlet.revokesADate(scheduled(END, Optional.empty()))).isTrue();
        assertThat(NoticeOutlet.revokesADate(new DisclosureBlocked("not-approved", List.of())))
                .isFalse();
    }

    private static DisclosureScheduled scheduled(Instant tellAt, Optional<String> list) {
        return new DisclosureScheduled(END, Optional.of(new PreAnnouncement(tellAt, List.of("pkg:npm/express"), list)));
    }

    private static Text only(Event event) {
        var to = Notices.of(event, EXPRESS).getFirst();
        return TEMPLATES.text(to.kind(), EXPRESS, Wording.of(CASE, to, EXPRESS, LINKS, (_, _) -> "receipt"));
    }
}
