package dev.candor.triage.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ProjectEvent.DigestItem;
import dev.candor.events.ProjectEvent.DigestSent;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Promises;
import dev.candor.triage.people.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<Member> TEAM = List.of(
            member("ada", Role.HANDLER, "ada@sample.example"),
            member("grace", Role.HANDLER, "grace@sample.example"),
            member("lead", Role.LEAD, "lead@sample.example"),
            member("audrey", Role.AUDITOR, "audrey@sample.example"),
            member("olga", Role.OUTSIDE_CONTACT, "olga@sample.example"),
            member("mute", Role.HANDLER, ""));

    @Test
    void eachHandlerHearsOfTheirOwnCases() {
        var digests = digests(clock("A", "ada", 5), clock("B", "grace", -5), clock("C", "mute", 5));

        assertThat(digests).extracting(DigestSent::account).containsExactly("ada", "grace");
        assertThat(digests.get(0).items())
                .containsExactly(new DigestItem("A", ClockName.UPDATE, NOW.plus(Duration.ofHours(5)), false));
        assertThat(digests.get(1).items())
                .containsExactly(new DigestItem("B", ClockName.UPDATE, NOW.minus(Duration.ofHours(5)), true));
        assertThat(digests.get(0).to().participant()).isEqualTo("ada");
        assertThat(digests.get(0).day()).isEqualTo(DAY);
    }

    @Test
    void leadsHearOfCasesThatNobodyOfTheTeamHandles() {
        var digests = digests(clock("A", null, 5), clock("B", "gone", 5), clock("C", "audrey", 5));

        assertThat(digests).singleElement().satisfies(it -> {
            assertThat(it.account()).isEqualTo("lead");
            assertThat(it.items()).extracting(DigestItem::caseId).containsExactly("A", "B", "C");
        });
    }

    @Test
    void everybodyHearsOfThemWhereThereIsNoLead() {
        var withoutLead = TEAM.stream().filter(it -> it.role() != Role.LEAD).toList();

        assertThat(Digests.of(withoutLead, List.of(clock("A", null, 5)), DAY, NOW))
                .extracting(DigestSent::account)
                .containsExactly("ada", "grace");
    }

    @Test
    void ofACaseForTheOutsideContactNobodyElseHears() {
        assertThat(digests(clock("A", null, true, 5)))
                .extracting(DigestSent::account)
                .containsExactly("olga");
    }

    @Test
    void whatIsDueNowIsBreached() {
        assertThat(digests(clock("A", "ada", 0)).getFirst().items().getFirst().breached())
                .isTrue();
    }

    @Test
    void nobodyReadsThousands() {
        var many = IntStream.range(0, 2000)
                .mapToObj(it -> clock("A" + it, "ada", 5))
                .toArray(OpenClock[]::new);

        assertThat(digests(many).getFirst().items()).hasSize(Digests.MOST);
    }

    @Test
    void comesAtSevenInTheMorning() {
        var hour = new DigestHour(Cases.POLICY);

        assertThat(hour.dayAt(NOW)).isEqualTo(DAY);
        assertThat(hour.on(DAY)).contains(NOW);
    }

    @Test
    void comesWithTheFirstWorkingHourAndNeverOnAFreeDay() {
        var hour = new DigestHour(Promises.inWorkingTime());

        assertThat(hour.on(DAY)).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(hour.on(DAY.minusDays(1))).isEmpty();
        assertThat(hour.on(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(hour.dayAt(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo(DAY);
    }

    private static List<DigestSent> digests(OpenClock... clocks) {
        return Digests.of(TEAM, List.of(clocks), DAY, NOW);
    }

    private static OpenClock clock(String caseId, @Nullable String handler, int hours) {
        return clock(caseId, handler, false, hours);
    }

    private static OpenClock clock(String caseId, @Nullable String handler, boolean outside, int hours) {
        return new OpenClock(
                caseId,
                ClockName.UPDATE,
                1,
                Optional.ofNullable(handler),
                outside,
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofHours(hours)));
    }

    private static Member member(String account, Role role, String mail) {
        return new Member(account, "sample", role, account, mail);
    }
}
