package dev.candor.triage.outcome;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.after;
import static dev.candor.triage.casefile.SampleCommands.command;
import static dev.candor.triage.casefile.SampleCommands.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseId;
import dev.candor.events.ClockEvent.AssignmentLapsed;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.OutcomeEvent.CaseSplit;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Moved;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Duplicates, joined reports, parts, follow-ups and moves. */
class OtherCasesTest {

    private static final VulnerabilityCase TRIAGING =
            Cases.in(CaseState.TRIAGING).build();

    @Test
    void linksADuplicateToTheCaseThatGoesOn() {
        var linked = linkedBy("mark-duplicate", TRIAGING);

        assertThat(linked.other()).isEqualTo("SAMPLE-2026-0001");
        assertThat(linked.relation()).isEqualTo(CaseRelation.DUPLICATE);
        assertThat(linked.credit().flatMap(Confidential::read)).contains("Rita R.");
        assertThat(linked.reporter().map(Recipient::participant)).contains("SAMPLE-2026-0001");
    }

    @Test
    void letsTheDuplicatesReporterHearOfTheDisclosureAndBeThanked() {
        var original = goesOn("mark-duplicate", TRIAGING);

        assertThat(original.outcome().kin().followers())
                .extracting(Recipient::participant)
                .containsExactly("SAMPLE-2026-0001");
        assertThat(original.outcome().kin().credits()).containsExactly("Rita R.");
    }

    @Test
    void takesTheFollowersOfADuplicateAlong() {
        var first = Cases.received().as("SAMPLE-2026-0009");
        var second = goesOn("mark-duplicate", first, TRIAGING);

        var third = goesOn("mark-duplicate", second);

        assertThat(third.outcome().kin().followers())
                .extracting(Recipient::participant)
                .containsExactly("SAMPLE-2026-0002", "SAMPLE-2026-0009", "SAMPLE-2026-0001");
    }

    @Test
    void refusesADuplicateOfItselfOrInACircle() {
        var itself = command("mark-duplicate", Map.of("of", "SAMPLE-2026-0001", "text", "x"));
        var duplicateOfIt = Cases.in(CaseState.TRIAGING)
                .and("ada", new MarkedDuplicate("SAMPLE-2026-0001", Cases.text("x"), Optional.empty()))
                .as("SAMPLE-2026-0002");

        assertRefused(Refusal.DUPLICATE_OF_ITSELF, () -> itself.decide(TRIAGING, by("ada", TRIAGING)));
        assertRefused(
                Refusal.DUPLICATE_IN_CIRCLE,
                () -> command("mark-duplicate").decide(TRIAGING, by("ada", duplicateOfIt)));
        assertRefused(
                Refusal.OTHER_IS_DUPLICATE,
                () -> command("mark-duplicate")
                        .decide(
                                TRIAGING,
                                by("ada", Cases.in(CaseState.DUPLICATE).as("SAMPLE-2026-0002"))));
    }

    @Test
    void refusesACircleOfAnyLengthAlsoThroughClosedCases() {
        var closed = Cases.in(CaseState.DUPLICATE)
                .and("ada", new CaseClosed(Optional.empty()))
                .as("SAMPLE-2026-0002");

        assertRefused(
                Refusal.OTHER_IS_DUPLICATE, () -> command("mark-duplicate").decide(TRIAGING, by("ada", closed)));
    }

    @Test
    void refusesACaseOutOfTheTeamsSight() {
        var elsewhere = Cases.received()
                .and("ada", new Moved("second", Cases.text("x"), Optional.empty()))
                .as("SAMPLE-2026-0002");
        var nothing = by("ada", new VulnerabilityCase[0]);

        for (var word : List.of("mark-duplicate", "join")) {
            assertRefused(Refusal.OTHER_PROJECT, () -> command(word).decide(TRIAGING, by("ada", elsewhere)));
            assertRefused(Refusal.NO_SUCH_OTHER_CASE, () -> command(word).decide(TRIAGING, nothing));
        }
        assertInvalid(() -> command("mark-duplicate", Map.of("of", "nonsense", "text", "x")), "/of");
    }

    @Test
    void wantsWordsForTheReporterAlone() {
        var silent = command("mark-duplicate", Map.of("of", "SAMPLE-2026-0002"));

        assertInvalid(() -> silent.decide(TRIAGING, by("ada")), "/text");
        assertThat(silent.decide(Cases.openedByTeam().build(), by("ada"))).isNotEmpty();
    }

    @Test
    void joinsTheReportsOfOnePerson() {
        var joined = after(TRIAGING, by("ada"), command("join"));

        assertThat(joined.outcome().kin().joinedInto()).contains(new CaseId("SAMPLE-2026-0002"));
        assertThat(linkedBy("join", TRIAGING).reporter()).isEmpty();
    }

    @Test
    void refusesToJoinReportsOfDifferentPeople() {
        var other = Cases.receivedFrom("eve@elsewhere.example").as("SAMPLE-2026-0002");
        var sure = command("join", Map.of("into", "SAMPLE-2026-0002", "sameReporter", true));

        assertRefused(Refusal.NOT_SAME_REPORTER, () -> command("join").decide(TRIAGING, by("ada", other)));
        assertRefused(Refusal.NOT_SAME_REPORTER, () -> sure.decide(TRIAGING, by("ada", other)));
        assertRefused(
                Refusal.NO_REPORTER,
                () -> command("join").decide(Cases.openedByTeam().build(), by("ada")));
        assertRefused(
                Refusal.NO_REPORTER,
                () -> command("join")
                        .decide(TRIAGING, by("ada", Cases.openedByTeam().as("SAMPLE-2026-0002"))));
        assertRefused(
                Refusal.JOINED_TO_ITSELF,
                () -> command("join", Map.of("into", "SAMPLE-2026-0001")).decide(TRIAGING, by("ada", TRIAGING)));
    }

    @Test
    void namesPartsByTheLettersInTheirOrder() {
        var once = after(TRIAGING, by("ada"), command("split"));
        var twice = after(once, by("ada"), command("split"));

        assertThat(twice.outcome().kin().parts())
                .containsExactly(new CaseId("SAMPLE-2026-0001-B"), new CaseId("SAMPLE-2026-0001-C"));
    }

    @Test
    void refusesMorePartsThanLetters() {
        var it = TRIAGING;
        for (var i = 0; i < 25; i++) {
            it = after(it, by("ada"), command("split"));
        }
        var full = it;
        var part = Cases.in(CaseState.TRIAGING).as("SAMPLE-2026-0001-B");

        assertThat(full.outcome().kin().parts()).hasSize(25).endsWith(new CaseId("SAMPLE-2026-0001-Z"));
        assertRefused(Refusal.SPLIT_TOO_OFTEN, () -> command("split").decide(full, by("ada")));
        assertRefused(Refusal.SPLIT_FROM_ORIGIN, () -> command("split").decide(part, by("ada")));
    }

    @Test
    void namesThePartsOfAMovedCaseAfterItsNewId() {
        var moved = Cases.in(CaseState.TRIAGING)
                .and("intake", new CaseIdAllotted("SECOND-2026-0005", "second"))
                .build();

        var split = (CaseSplit) command("split").decide(moved, by("ada")).getLast();

        assertThat(split.into()).isEqualTo("SECOND-2026-0005-B");
    }

    @Test
    void opensAFollowUpOnlyOfWhatWasDisclosed() {
        assertRefused(
                Refusal.NOT_DISCLOSED,
                () -> command("open-follow-up")
                        .decide(Cases.in(CaseState.CLOSED).build(), by("ada")));
        assertThat(said(Cases.in(CaseState.DISCLOSED).build(), "ada", command("open-follow-up")))
                .containsExactly("follow-up-opened");
    }

    @Test
    void movesACaseAsItStands() {
        var confirmed = Cases.in(CaseState.CONFIRMED).build();

        var moved = after(confirmed, by("ada"), command("move"));

        assertThat(moved.project()).isEqualTo("second");
        assertThat(moved.state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(moved.handling().handler()).contains("ada");
        assertThat(moved.report().policyVersion()).isEqualTo(confirmed.report().policyVersion());
    }

    @Test
    void leavesWhoHandledAMovedCaseBehind() {
        var asked = Cases.in(CaseState.CONFIRMED)
                .and("lead", Cases.assigned("grace"))
                .build();

        var events = command("move").decide(asked, by("lead"));

        assertThat(events.stream().filter(AssignmentLapsed.class::isInstance)).hasSize(2);
        assertThat(after(asked, by("lead"), command("move")).handling().isNobodys())
                .isTrue();
    }

    @Test
    void movesOnlyToAnotherProjectWhoseCasesOneHandles() {
        var own = command("move", Map.of("project", "sample", "text", "x"));
        var foreign = command("move", Map.of("project", "third", "text", "x"));

        assertRefused(Refusal.SAME_PROJECT, () -> own.decide(TRIAGING, by("ada")));
        assertRefused(Refusal.NOT_YOUR_PROJECT, () -> foreign.decide(TRIAGING, by("ada")));
        assertRefused(Refusal.NOT_YOUR_PROJECT, () -> command("move").decide(TRIAGING, auditorElsewhere()));
    }

    @Test
    void keepsEveryIdOfACaseAndCallsItByTheLatest() {
        var there = Cases.received().and("intake", new CaseIdAllotted("SECOND-2026-0005", "second"));
        var back = Cases.received()
                .and("intake", new CaseIdAllotted("SECOND-2026-0005", "second"))
                .and("intake", new CaseIdAllotted("SAMPLE-2026-0001", "sample"))
                .build();

        assertThat(nameOf(there.build())).isEqualTo("SECOND-2026-0005");
        assertThat(nameOf(back)).isEqualTo("SAMPLE-2026-0001");
        assertThat(back.outcome().kin().names()).contains(new CaseId("SECOND-2026-0005"));
    }

    private static String nameOf(VulnerabilityCase it) {
        return it.outcome().kin().nameOf(it.id()).value();
    }

    private static Setting auditorElsewhere() {
        var plain = by("ada");
        var roles = Map.of(
                "sample",
                dev.candor.events.ProjectEvent.Role.HANDLER,
                "second",
                dev.candor.events.ProjectEvent.Role.AUDITOR);
        List<TeamMember> team = plain.team();
        return new Setting(
                new Actor("ada", roles), team, plain.policy(), plain.promises(), plain.others(), plain.now());
    }

    private static CaseLinked linkedBy(String word, VulnerabilityCase ended) {
        return (CaseLinked) command(word)
                .decideOnOthers(ended, by("ada"))
                .get(Cases.OTHER.id())
                .getFirst();
    }

    /** The other case after these have ended in it, one after the other. */
    private static VulnerabilityCase goesOn(String word, VulnerabilityCase... ended) {
        var cases = Cases.received();
        for (var one : ended) {
            var said = command(word).decideOnOthers(one, by("ada")).get(Cases.OTHER.id());
            cases.and("ada", said.toArray(new Event[0]));
        }
        return cases.as("SAMPLE-2026-0002");
    }
}
