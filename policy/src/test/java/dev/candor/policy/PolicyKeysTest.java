package dev.candor.policy;

import static dev.candor.policy.Promise.wallClock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.WorkingTime.Shift;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyKeysTest {

    private final Policy full = PolicyFile.parse("acme.yaml", PolicyTexts.FULL);
    private final Policy shortest = PolicyFile.parse("acme.yaml", PolicyTexts.SHORTEST);

    @Test
    void sayHowEachPromiseIsCounted() {
        assertThat(full.clocks().acknowledgement()).isEqualTo(new Promise(Duration.ofHours(16), Pace.WORKING_TIME));
        assertThat(full.clocks().detailedAnswer()).isEqualTo(wallClock(Duration.ofHours(48)));
        assertThat(full.clocks().deferredReview()).isEqualTo(wallClock(Duration.ofDays(45)));
    }

    @Test
    void sayWhenAQuestionIsRepeatedAndHowItEnds() {
        assertThat(full.clocks().needInfoReminders()).containsExactly(Duration.ofDays(5), Duration.ofDays(10));
        assertThat(full.clocks().needInfoCloses()).isTrue();
    }

    @Test
    void remindByDefaultOnlyBeforeTheEnd() {
        var tenDays = PolicyFile.parse("acme.yaml", PolicyTexts.with("needInfo: 20d", "needInfo: 10d"));

        assertThat(tenDays.clocks().needInfoReminders()).containsExactly(Duration.ofDays(7));
    }

    @Test
    void sayWhomAClockAlerts() {
        assertThat(full.escalation())
                .isEqualTo(new Escalation(
                        List.of(Audience.HANDLER),
                        List.of(Audience.HANDLER, Audience.DEPUTY),
                        List.of(Audience.LEADS, Audience.TEAM)));
        assertThat(shortest.escalation())
                .isEqualTo(new Escalation(
                        List.of(Audience.HANDLER),
                        List.of(Audience.HANDLER, Audience.DEPUTY, Audience.LEADS),
                        List.of(Audience.TEAM)));
    }

    @Test
    void sayWhenTheTeamWorks() {
        assertThat(full.workingTime())
                .contains(new WorkingTime(
                        ZoneId.of("Europe/Berlin"),
                        Map.of(
                                DayOfWeek.MONDAY,
                                List.of(
                                        new Shift(LocalTime.of(9, 0), LocalTime.NOON),
                                        new Shift(LocalTime.of(13, 0), LocalTime.of(17, 0))),
                                DayOfWeek.FRIDAY,
                                List.of(new Shift(LocalTime.of(18, 0), LocalTime.MIDNIGHT))),
                        Set.of(LocalDate.of(2026, 12, 25))));
        assertThat(shortest.workingTime()).isEmpty();
    }

    @Test
    void sayWhenTheTeamIsAway() {
        assertThat(full.absences())
                .containsExactly(new Absence(
                        Instant.parse("2026-12-01T09:00:00Z"),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2027, 1, 3),
                        "The team is away"));
    }

    @Test
    void announceAnAbsenceAlsoByTheDay() {
        var policy = PolicyFile.parse("acme.yaml", PolicyTexts.fullWith("2026-12-01T09:00:00Z", "2026-12-01"));

        assertThat(policy.absences().getFirst().announced()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
    }

    @Test
    void sayWhatAnEmbargoIsLike() {
        assertThat(full.embargo())
                .isEqualTo(new EmbargoTerms(
                        Duration.ofDays(60),
                        Optional.of(Duration.ofDays(120)),
                        new NoDisclosure(
                                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                                Set.of(LocalDate.of(2026, 12, 24)),
                                ZoneId.of("America/New_York")),
                        "Tell nobody."));
    }

    @Test
    void giveAnEmbargoOfNinetyDaysOnAnyDay() {
        assertThat(shortest.embargo().length()).isEqualTo(Duration.ofDays(90));
        assertThat(shortest.embargo().longest()).isEmpty();
        assertThat(shortest.embargo().noDisclosure()).isEqualTo(new NoDisclosure(Set.of(), Set.of(), ZoneOffset.UTC));
        assertThat(shortest.embargo().terms()).isNotBlank();
    }

    @Test
    void readAnEmbargoInOneWord() {
        var policy = PolicyFile.parse("acme.yaml", PolicyTexts.SHORTEST + "embargo: 30d\n");

        assertThat(policy.embargo().length()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void readTheEmbargoOfOlderFilesUnderClocks() {
        assertThat(PolicyFile.parse("acme.yaml", PolicyTexts.VALID).embargo().length())
                .isEqualTo(Duration.ofDays(60));
    }

    @Test
    void countDaysWithoutDisclosureInTheTeamsZone() {
        var policy = PolicyFile.parse("acme.yaml", PolicyTexts.fullWith("    zone: America/New_York\n", ""));

        assertThat(policy.embargo().noDisclosure().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void sayWhoActs() {
        assertThat(full.assignedBy()).isEqualTo(AssignedBy.ROTATION);
        assertThat(full.approval()).isEqualTo(Approval.OUTSIDE_APPROVER);
        assertThat(full.disclosedBy()).isEqualTo(DisclosedBy.PERSON);
        assertThat(full.packages())
                .containsExactly(new PackageInScope("pkg:npm/acme", "Acme", List.of("ada", "grace")));
        assertThat(PolicyFile.parse("x", PolicyTexts.fullWith("outside-approver", "single-maintainer"))
                        .approval())
                .isEqualTo(Approval.SINGLE_MAINTAINER);
    }

    @Test
    void leaveWhoActsToHandClockAndSecondPerson() {
        assertThat(shortest.assignedBy()).isEqualTo(AssignedBy.HAND);
        assertThat(shortest.approval()).isEqualTo(Approval.SECOND_PERSON);
        assertThat(shortest.disclosedBy()).isEqualTo(DisclosedBy.CLOCK);
    }

    @Test
    void sayWhyAReportIsNotHandled() {
        assertThat(full.nonVulnerabilities())
                .containsExactly(new NonVulnerability("trusted-input", "Input that the application trusts."));
        assertThat(full.reason("trusted"))
                .contains(new Reason("trusted", "out-of-scope", "We trust this input.", Optional.of("trusted-input")));
        assertThat(full.reason("none")).isEmpty();
    }

    @Test
    void sayWhoElseIsThere() {
        assertThat(full.thirdParties())
                .containsExactly(new ThirdParty(
                        "pkg:npm/parser",
                        "Parser",
                        Optional.of("security@parser.example"),
                        Optional.of(URI.create("https://parser.example/security"))));
        assertThat(full.outsideContact()).contains(new OutsideContact("Olga Outside", "olga@foundation.example"));
    }

    @Test
    void sayWhatIsShown() {
        assertThat(full.bounty()).contains(URI.create("https://acme.example/rewards"));
        assertThat(full.showHandler()).isEqualTo(ShowHandler.ROLE);
        assertThat(full.cra()).isEqualTo(Cra.STEWARD);
        assertThat(full.publicStatistics()).contains(5);
        assertThat(full.preAnnouncement()).contains(Duration.ofDays(3));
    }

    @Test
    void showTheHandlerAndPayNothingByDefault() {
        assertThat(shortest.bounty()).isEmpty();
        assertThat(shortest.showHandler()).isEqualTo(ShowHandler.NAME);
        assertThat(shortest.cra()).isEqualTo(Cra.OFF);
        assertThat(shortest.publicStatistics()).isEmpty();
        assertThat(shortest.preAnnouncement()).isEmpty();
        assertThat(PolicyFile.parse("x", PolicyTexts.fullWith("https://acme.example/rewards", "none"))
                        .bounty())
                .isEmpty();
    }
}
