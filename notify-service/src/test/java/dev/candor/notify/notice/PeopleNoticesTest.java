package dev.candor.notify.notice;

import static dev.candor.events.DeliveryEvent.NoticeKind.INVITATION;
import static dev.candor.events.DeliveryEvent.NoticeKind.TEAM_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.DeputyNamed;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.events.ProjectEvent.LeadAppointed;
import dev.candor.events.ProjectEvent.MemberRemoved;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.notice.Message.Invitation;
import dev.candor.notify.notice.Message.TeamNews;
import dev.candor.policy.OutsideContact;
import dev.candor.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleNoticesTest {

    private static final Policy EXPRESS = Advisories.express();

    @Test
    void asksInWithoutAWordOfTheCase() {
        assertThat(Notices.of(invited("1-expert"), EXPRESS)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(INVITATION);
            assertThat(it.message()).isEqualTo(new Invitation(false, false));
            assertThat(it.participant()).isEqualTo("1-expert");
        });
        assertThat(Notices.of(invited("xena"), EXPRESS))
                .extracting(Addressee::message)
                .containsExactly(new Invitation(true, false));
    }

    @Test
    void tellsThatThereAreWordsButNotWhich() {
        var told = new ParticipantTold("1-expert", text("The parser."), Optional.of(to("1-expert")));

        assertThat(Notices.of(told, EXPRESS))
                .extracting(Addressee::message)
                .containsExactly(new Invitation(false, true));
    }

    @Test
    void tellsADeputy() {
        assertThat(Notices.of(new DeputyNamed(Optional.of("grace"), Optional.of(to("grace"))), EXPRESS))
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(TEAM_CHANGE));
    }

    @Test
    void tellsEverybodyNamedOfAChangeOfTheTeam() {
        var removed = new MemberRemoved("ada", Optional.of("grace"), List.of(to("grace"), to("ada")));

        assertThat(Notices.of(removed, EXPRESS))
                .extracting(Addressee::participant)
                .containsExactly("grace", "ada");
        assertThat(Notices.of(removed, EXPRESS).getFirst().message())
                .isEqualTo(new TeamNews("ada is on the team no more. grace leads in their place.", false));
        assertThat(Notices.of(new LeadAppointed("ada", List.of(to("grace"))), EXPRESS))
                .extracting(Addressee::kind)
                .containsExactly(TEAM_CHANGE);
    }

    @Test
    void keepsAlertsOfWhatIsNotForTheTeamFromTheTeam() {
        var policy = withOutsideContact(EXPRESS);

        assertThat(alertAddress(Optional.of(Audience.OUTSIDE_CONTACT), policy)).isEqualTo("olga@elsewhere.example");
        assertThat(alertAddress(Optional.of(Audience.LEADS), policy)).isEqualTo(EXPRESS.alertAddress());
        assertThat(alertAddress(Optional.empty(), policy)).isEqualTo(EXPRESS.alertAddress());
    }

    @Test
    void sendsNothingToWhoWasRemoved() {
        var entries = new ArrayList<>(List.of(recorded(1, invited("xena"))));

        assertThat(PeopleNotices.isShutOut(entries, "xena")).isFalse();
        entries.add(recorded(2, new ParticipantRemoved("xena", false, Optional.empty())));
        assertThat(PeopleNotices.isShutOut(entries, "xena")).isTrue();
        assertThat(PeopleNotices.isShutOut(entries, "yann")).isFalse();
        entries.add(recorded(3, invited("xena")));
        assertThat(PeopleNotices.isShutOut(entries, "xena")).isFalse();
    }

    private static String alertAddress(Optional<Audience> audience, Policy policy) {
        var it = Events.reportFrom(to("ada"));
        var report = new ReportReceived(
                it.reportId(),
                it.project(),
                it.channel(),
                it.source(),
                it.summary(),
                it.details(),
                it.claims(),
                it.reporter(),
                it.files(),
                it.raw(),
                it.remarks(),
                it.receiptGeneration(),
                it.acknowledgeBy(),
                audience,
                it.origin(),
                it.receiptTo());
        return Notices.of(report, policy).stream()
                .filter(one -> one.participant().equals("alert"))
                .map(one -> one.address().value())
                .findFirst()
                .orElseThrow();
    }

    private static ParticipantInvited invited(String participant) {
        return new ParticipantInvited(
                participant,
                ParticipantKind.EXPERT,
                Confidential.person("Vera"),
                text("Tell nobody."),
                Optional.empty(),
                Optional.of(to(participant)));
    }

    private static LongText text(String words) {
        return LongText.of(Confidential.report(words));
    }

    private static Recipient to(String participant) {
        return new Recipient(
                participant, Confidential.person(participant + "@x.example"), Optional.empty(), Optional.empty());
    }

    private static Recorded recorded(long sequence, Event event) {
        return new Recorded(
                new UUID(1, sequence),
                "EXPRESS-2026-0042",
                sequence,
                "triage",
                "lena",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                event);
    }

    private static Policy withOutsideContact(Policy it) {
        return new Policy(
                it.project(),
                it.name(),
                it.caseIdPrefix(),
                it.language(),
                it.addresses(),
                it.mailingLists(),
                it.alertAddress(),
                it.announcementList(),
                it.preAnnouncement(),
                it.policyUrl(),
                it.packages(),
                it.releaseLines(),
                it.clocks(),
                it.workingTime(),
                it.absences(),
                it.escalation(),
                it.assignedBy(),
                it.embargo(),
                it.approval(),
                it.disclosedBy(),
                it.reasons(),
                it.threatModel(),
                it.nonVulnerabilities(),
                it.thirdParties(),
                Optional.of(new OutsideContact("Olga", "olga@elsewhere.example")),
                it.bounty(),
                it.showHandler(),
                it.cra(),
                it.publicStatistics(),
                it.hash(),
                it.source());
    }
}
