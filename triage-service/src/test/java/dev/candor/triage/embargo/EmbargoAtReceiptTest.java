package dev.candor.triage.embargo;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Cases.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.Channel;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.TeamSource;
import dev.candor.policy.EmbargoTerms;
import dev.candor.policy.NoDisclosure;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.Records;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EmbargoAtReceiptTest {

    private static final Instant DEFAULT = RECEIVED.plus(Duration.ofDays(90));
    private static final NoDisclosure ALWAYS = new NoDisclosure(Set.of(), Set.of(), ZoneOffset.UTC);

    @Test
    void beginsWithThePublishedDefault() {
        assertThat(said(report(), Cases.POLICY))
                .containsExactly(proposed(1, DEFAULT, "policy"), new EmbargoAccepted(1, "policy", false));
    }

    @Test
    void takesTheReportersEarlierDateAndAsksForOurs() {
        var planned = NOW.plus(Duration.ofDays(20));

        var events = said(planning(planned), Cases.POLICY);

        assertThat(events).hasSize(3).startsWith(proposed(1, planned, "reporter"));
        assertThat(events.getLast()).isInstanceOfSatisfying(EmbargoProposed.class, it -> {
            assertThat(it.proposal()).isEqualTo(2);
            assertThat(it.endsAt()).isEqualTo(DEFAULT);
            assertThat(it.by()).isEqualTo("policy");
            assertThat(it.to()).extracting(Recipient::participant).containsExactly("reporter");
        });
        var embargo = folded(planning(planned), events).embargo();
        assertThat(embargo.state()).isEqualTo(Embargo.State.REVISE);
        assertThat(embargo.endsAt()).contains(planned);
    }

    @Test
    void takesADateThatIsLaterOrHasPassedForNoWish() {
        assertThat(said(planning(DEFAULT.plusSeconds(1)), Cases.POLICY)).hasSize(2);
        assertThat(said(planning(NOW.minusSeconds(1)), Cases.POLICY)).hasSize(2);
    }

    @Test
    void comesAllTheSameWhereTheReporterClaimsThatItIsPublic() {
        var claims = Records.with(Records.with(Claims.none(), "alreadyPublic", true), "exploited", true);

        assertThat(said(Records.with(report(), "claims", claims), Cases.POLICY)).hasSize(2);
    }

    @Test
    void staysAwayWhereTheTeamItselfSaysThatItIsPublic() {
        assertThat(said(ofTheTeam(TeamSource.PUBLIC), Cases.POLICY)).isEmpty();
        assertThat(said(ofTheTeam(TeamSource.VARIANT), Cases.POLICY)).hasSize(2);
    }

    @Test
    void isSaidOnce() {
        var events = said(report(), Cases.POLICY);

        assertThat(react(report(), folded(report(), events), Cases.POLICY)).isEmpty();
    }

    @Test
    void endsOnTheNextDayOnWhichSomethingMayGoPublic() {
        // 90 days after 22 November 2026, a Sunday, is 20 February 2027, a Saturday.
        var days = new NoDisclosure(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.parse("2027-02-22")), ZoneOffset.UTC);

        assertThat(said(report(), avoiding(days)))
                .startsWith(proposed(1, Instant.parse("2027-02-23T09:00:00Z"), "policy"));
    }

    @Test
    void endsOnTheDayBeforeUnderAListsLimit() {
        var weekends = new NoDisclosure(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), ZoneOffset.UTC);
        var terms = new EmbargoTerms(Duration.ofDays(90), Optional.empty(), weekends, "");
        var limit = Instant.parse("2026-12-06T12:00:00Z");

        assertThat(EmbargoEnds.standard(terms, RECEIVED, Optional.of(limit)))
                .isEqualTo(Instant.parse("2026-12-04T12:00:00Z"));
        assertThat(EmbargoEnds.standard(terms, RECEIVED, Optional.of(DEFAULT.plus(Duration.ofDays(9)))))
                .isEqualTo(Instant.parse("2027-02-22T09:00:00Z"));
    }

    @Test
    void countsDaysInThePolicysZone() {
        var days = new NoDisclosure(Set.of(DayOfWeek.SUNDAY), Set.of(), ZoneId.of("Pacific/Auckland"));

        assertThat(days.allows(Instant.parse("2026-12-05T12:00:00Z"))).isFalse();
        assertThat(days.nextAllowed(Instant.parse("2026-12-05T12:00:00Z"))).isEqualTo("2026-12-06T12:00:00Z");
        assertThat(days.previousAllowed(Instant.parse("2026-12-05T12:00:00Z"))).isEqualTo("2026-12-04T12:00:00Z");
    }

    private static EmbargoProposed proposed(int number, Instant end, String by) {
        return new EmbargoProposed(number, end, by, Optional.empty(), List.of());
    }

    private static ReportReceived report() {
        return (ReportReceived) Cases.received().entries().getFirst().event();
    }

    private static ReportReceived planning(Instant publication) {
        return Records.with(
                report(), "claims", Records.with(Claims.none(), "plannedPublication", Optional.of(publication)));
    }

    private static ReportReceived ofTheTeam(TeamSource source) {
        var opened = (ReportReceived) Cases.openedByTeam().entries().getFirst().event();
        assertThat(opened.channel()).isEqualTo(Channel.TEAM);
        return Records.with(opened, "source", Optional.of(source));
    }

    private static Policy avoiding(NoDisclosure days) {
        assertThat(Cases.POLICY.embargo().noDisclosure()).isEqualTo(ALWAYS);
        return Records.with(Cases.POLICY, "embargo", Records.with(Cases.POLICY.embargo(), "noDisclosure", days));
    }

    private static List<CaseEvent> said(ReportReceived report, Policy policy) {
        return react(report, folded(report, List.of()), policy);
    }

    private static List<CaseEvent> react(ReportReceived report, VulnerabilityCase it, Policy policy) {
        return new EmbargoAtReceipt()
                .to(Cases.recorded(1, "reporter", RECEIVED, report), it, Cases.by("triage", policy));
    }

    private static VulnerabilityCase folded(ReportReceived report, List<CaseEvent> events) {
        var it = VulnerabilityCase.of(List.of(Cases.recorded(1, "reporter", RECEIVED, report)));
        for (var event : events) {
            it = it.after(Cases.recorded(it.sequence() + 1, "triage", NOW, event));
        }
        return it;
    }
}
