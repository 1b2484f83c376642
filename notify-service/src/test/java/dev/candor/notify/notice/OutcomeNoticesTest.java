package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.AdvisoryRevised;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.ContinuedWithoutReporter;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.OutcomeEvent.FollowUpOpened;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.ReportJoined;
import dev.candor.events.OutcomeEvent.SecondLookGiven;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.notify.delivery.Advisories;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeNoticesTest {

    private static final String CASE = "EXPRESS-2026-0042";
    private static final String WORDS = "Words of {a} person <b>";
    private static final Policy EXPRESS = Advisories.express();
    private static final NoticeTemplates TEMPLATES = new NoticeTemplates(Optional.empty(), List.of(EXPRESS));
    private static final Optional<Recipient> ADA = Optional.of(Events.ada());

    static Stream<Event> toldInWords() {
        return Stream.of(
                new MarkedDuplicate("EXPRESS-2026-0001", words(), ADA),
                new Redirected("pkg:npm/qs", "The qs team", Optional.empty(), words(), ADA),
                new Deferred(Instant.parse("2026-12-22T08:00:00Z"), words(), ADA),
                new Moved("express-2015", words(), ADA),
                new SecondLookGiven(true, words(), ADA));
    }

    static Stream<Event> toldToNobody() {
        return Stream.of(
                new CaseLinked("EXPRESS-2026-0001", CaseRelation.DUPLICATE, ADA, Optional.empty()),
                new CaseSplit(CASE + "-B", Confidential.report("A part"), words()),
                new FollowUpOpened(Confidential.report("Still open"), words()),
                new ContinuedWithoutReporter(Optional.empty()),
                new MarkedDuplicate("EXPRESS-2026-0001", words(), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("toldInWords")
    void sendsTheWordsOfWhoDecided(Event event) {
        var notice = only(event);

        var text = text(notice);

        assertThat(text.subject()).isEqualTo("[" + CASE + "] Your report to Express");
        assertThat(text.body()).contains(WORDS);
        assertThat(notice.isAutomatic()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("toldInWords")
    void neverSaysThatItIsNoVulnerability(Event event) {
        assertThat(text(only(event)).body()).doesNotContain("not handled as a vulnerability");
    }

    @ParameterizedTest
    @MethodSource("toldToNobody")
    void saysNothingToTheOutside(Event event) {
        assertThat(Notices.of(event, EXPRESS)).isEmpty();
    }

    @Test
    void tellsADuplicatesReporterNothingOfTheOtherReport() {
        var event = new MarkedDuplicate("EXPRESS-2026-0001", words(), ADA);

        assertThat(text(only(event)).body()).doesNotContain("EXPRESS-2026-0001");
    }

    @Test
    void namesTheCaseThatAJoinedReportGoesOnAs() {
        var notice = only(new ReportJoined("EXPRESS-2026-0001", ADA));

        assertThat(text(notice).body()).contains("goes on as", "EXPRESS-2026-0001");
        assertThat(notice.isAutomatic()).isTrue();
    }

    @Test
    void saysWhereOtherMaintainersTakeReports() {
        var page = "https://qs.example/security";
        var event = new Redirected("pkg:npm/qs", "The qs team", Optional.of(page), words(), ADA);

        assertThat(text(only(event)).body()).contains("The qs team", page);
    }

    @Test
    void saysWhenADeferredReportIsLookedAtAgain() {
        var event = new Deferred(Instant.parse("2026-12-22T08:00:00Z"), words(), ADA);

        assertThat(text(only(event)).body()).contains("Tuesday 22 December 2026, 08:00 UTC");
    }

    @Test
    void contactsMaintainersWithoutAnyDetail() {
        var to = new Recipient(
                "1-upstream",
                Confidential.person("security@qs.example"),
                Optional.of(Confidential.person("The qs team")),
                Optional.empty());
        var notice = only(new UpstreamNotified("1-upstream", "pkg:npm/qs", false, to));

        assertThat(notice.kind()).isEqualTo(NoticeKind.UPSTREAM);
        assertThat(text(notice).subject()).isEqualTo("[" + CASE + "] From the security team of Express");
        assertThat(text(notice).body()).contains("Hello The qs team").doesNotContain("pkg:", "npm/qs", "Ada");
    }

    @Test
    void tellsEverybodyConcernedOfACorrectionAndAWithdrawal() {
        var all = List.of(Events.ada(), follower());
        var revised = Notices.of(
                new AdvisoryRevised(Advisories.inTwoLines(CASE), Confidential.team("A wrong range"), all), EXPRESS);
        var withdrawn = Notices.of(new AdvisoryWithdrawn(1, "It was no problem.", all), EXPRESS);

        assertThat(revised).extracting(Addressee::participant).containsExactly("reporter", "EXPRESS-2026-0007");
        assertThat(withdrawn).hasSize(2).allMatch(Addressee::isAutomatic);
        assertThat(text(revised.getFirst()).body()).contains("https://fix.example/advisories/" + CASE);
        assertThat(text(withdrawn.getFirst()).body()).contains("It was no problem.");
    }

    @Test
    void thanksTheReportersOfDuplicatesToo() {
        var disclosed = new dev.candor.events.CaseEvent.Disclosed(
                Advisories.inTwoLines(CASE), ADA, List.of(follower()), Optional.empty(), Optional.empty());

        assertThat(Notices.of(disclosed, EXPRESS))
                .extracting(Addressee::participant)
                .containsExactly("reporter", "EXPRESS-2026-0007");
    }

    @Test
    void alertsTheTeamThatACaseCameTo() {
        var notice = only(new CaseIdAllotted("EXPRESS-2026-0099", "express"));

        assertThat(notice.kind()).isEqualTo(NoticeKind.ALERT);
        assertThat(notice.address().value()).isEqualTo(EXPRESS.alertAddress());
    }

    private static Recipient follower() {
        return new Recipient(
                "EXPRESS-2026-0007", Confidential.person("bob@reporter.example"), Optional.empty(), Optional.empty());
    }

    private static LongText words() {
        return LongText.of(Confidential.report(WORDS));
    }

    private static Addressee only(Event event) {
        var notices = Notices.of(event, EXPRESS);
        assertThat(notices).hasSize(1);
        return notices.getFirst();
    }

    private static NoticeTemplates.Text text(Addressee to) {
        return TEMPLATES.text(to, EXPRESS, Wording.of(CASE, to, EXPRESS, Advisories.LINKS, (_, _) -> "receipt"));
    }
}
