package dev.candor.triage.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.ClockEvent.PromisesRebased;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.FactEvent.CveRecorded;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import dev.candor.policy.Cra;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pair of state and command, as the transitions of the lifecycle say. */
class LifecycleTableTest {

    private static final String FORCED = "disclose by force";
    private static final String OPPOSED = "give-second-look, opposed";
    private static final String DISCLOSED_ONCE = "reopen, ever disclosed";

    /** Rows that show a command a second time, in other circumstances. */
    private static final Map<String, String> VARIANTS =
            Map.of(FORCED, "disclose", OPPOSED, "give-second-look", DISCLOSED_ONCE, "reopen");

    private static final Optional<Confidential<String>> BECAUSE = Optional.of(Confidential.team("It is exploited."));

    /**
     * Columns: what becomes of a case in that state. {@code =} keeps the state, {@code .} is refused. A scheduled case
     * has an approved draft always, so that approving it is refused there as done already.
     */
    private static final String TABLE = """
            command                    RECEIVED   TRIAGING   NEEDS_INFO CONFIRMED  FIXING     FIX_PREPARED SCHEDULED    DISCLOSED  CLOSED     REJECTED   DUPLICATE  REDIRECTED DEFERRED
            acknowledge                =          =          =          =          =          =            =            =          .          =          =          =          =
            assign                     =          =          =          =          =          =            =            =          .          =          =          =          =
            name-deputy                =          =          =          =          =          =            =            =          .          =          =          =          =
            invite-participant         =          =          =          =          =          =            =            =          .          =          =          =          =
            accept-invitation          =          =          =          =          =          =            =            =          .          =          =          =          =
            tell-participant           =          =          =          =          =          =            =            =          .          =          =          =          =
            remove-participant         =          =          =          =          =          =            =            =          .          =          =          =          =
            resume-mail                =          =          =          =          =          =            =            =          .          =          =          =          =
            restrict                   =          =          =          =          =          =            =            =          .          =          =          =          =
            record-credit              =          =          =          =          =          =            =            =          =          =          =          =          =
            accept-assignment          TRIAGING   =          =          =          =          =            =            =          .          =          =          =          =
            decline-assignment         =          =          =          =          =          =            =            =          .          =          =          =          =
            request-information        NEEDS_INFO NEEDS_INFO .          .          .          .            .            .          .          .          .          .          .
            reply                      TRIAGING   =          =          =          =          =            =            =          =          =          =          =          =
            note                       =          =          =          =          =          =            =            =          =          =          =          =          =
            admit-reply                =          =          =          =          =          =            =            =          .          =          =          =          =
            confirm                    CONFIRMED  CONFIRMED  CONFIRMED  .          .          .            .            .          .          .          .          .          .
            assess                     .          .          .          =          =          =            =            =          .          .          .          .          =
            reject                     REJECTED   REJECTED   REJECTED   REJECTED   REJECTED   REJECTED     .            .          .          .          .          .          REJECTED
            start-fixing               .          .          .          FIXING     .          .            .            .          .          .          .          .          FIXING
            complete-variant-analysis  .          .          .          FIXING     =          =            =            =          .          .          .          .          FIXING
            prepare-fix-line           .          .          .          FIXING     =          =            =            =          .          .          .          .          FIXING
            waive-fix-line             .          .          .          FIXING     =          =            =            =          .          .          .          .          FIXING
            mark-line-not-affected     .          .          .          FIXING     =          =            =            =          .          .          .          .          FIXING
            release-fix-line           .          .          .          FIXING     =          =            =            =          .          .          .          .          FIXING
            reopen-fix-line            .          .          .          .          =          FIXING       FIXING       .          .          .          .          .          .
            draft-advisory             .          .          .          =          =          =            FIX_PREPARED =          =          .          .          .          .
            approve-advisory           .          .          .          =          =          =            .            =          =          .          .          .          .
            schedule-disclosure        .          .          .          .          .          SCHEDULED    .            .          .          .          .          .          .
            unschedule-disclosure      .          .          .          .          .          .            FIX_PREPARED .          .          .          .          .          .
            disclose                   .          .          .          .          .          DISCLOSED    DISCLOSED    .          .          .          .          .          .
            disclose by force          .          .          .          DISCLOSED  DISCLOSED  DISCLOSED    DISCLOSED    .          .          .          .          .          .
            mark-duplicate             DUPLICATE  DUPLICATE  DUPLICATE  DUPLICATE  DUPLICATE  DUPLICATE    .            .          .          .          .          .          DUPLICATE
            redirect                   REDIRECTED REDIRECTED REDIRECTED REDIRECTED REDIRECTED REDIRECTED   .            .          .          .          .          .          REDIRECTED
            move                       =          =          =          =          =          =            .            .          .          .          .          .          =
            join                       CLOSED     CLOSED     CLOSED     CLOSED     CLOSED     CLOSED       .            .          .          .          .          .          CLOSED
            defer                      .          .          .          DEFERRED   DEFERRED   .            .            .          .          .          .          .          .
            split                      =          =          =          =          =          =            =            .          .          .          .          .          =
            notify-upstream            =          =          =          =          =          =            =            =          .          .          .          =          =
            continue-without-reporter  =          =          =          =          =          =            =            =          .          .          .          .          =
            admit-report               =          =          =          =          =          =            =            =          .          =          =          =          =
            give-second-look           .          .          .          .          .          .            .            .          .          =          =          =          =
            give-second-look, opposed  .          .          .          .          .          .            .            .          .          TRIAGING   TRIAGING   TRIAGING   TRIAGING
            open-follow-up             .          .          .          .          .          .            .            =          =          .          .          .          .
            revise-advisory            .          .          .          .          .          .            .            =          =          .          .          .          .
            withdraw-advisory          .          .          .          .          .          .            .            =          =          .          .          .          .
            retry-publication          .          .          .          .          .          .            .            =          =          .          .          .          .
            close                      .          .          .          .          .          .            .            CLOSED     .          CLOSED     CLOSED     CLOSED     CLOSED
            reopen                     .          .          .          .          .          .            .            .          TRIAGING   TRIAGING   TRIAGING   TRIAGING   TRIAGING
            rebase-promises            =          =          =          =          =          =            =            =          .          =          =          =          =
            reopen, ever disclosed     .          .          .          .          .          .            .            .          DISCLOSED  DISCLOSED  DISCLOSED  DISCLOSED  DISCLOSED
            propose-embargo            =          =          =          =          =          =            =            .          .          .          .          =          =
            accept-embargo             =          =          =          =          =          =            =            =          .          =          =          =          =
            reject-embargo             =          =          =          =          =          =            =            =          .          =          =          =          =
            end-embargo                =          =          =          =          =          =            =            =          .          =          =          =          =
            record-public-awareness    =          =          =          =          =          =            =            .          .          =          =          =          =
            record-public-exploit      =          =          =          =          =          =            =            =          .          =          =          =          =
            record-exploitation        =          =          =          =          =          =            =            =          .          =          =          =          =
            decide-exploitation        =          =          =          =          =          =            =            =          .          =          =          =          =
            correct-fact               =          =          =          =          =          =            =            =          .          =          =          =          =
            record-submission          =          =          =          =          =          =            =            =          .          =          =          =          =
            record-cve                 =          =          =          =          =          =            =            =          .          =          =          =          =
            replace-cve                =          =          =          =          =          =            =            =          .          =          =          =          =
            reserve-cve                .          .          .          .          .          .            .            .          .          .          .          .          .
            review-approval            =          =          =          =          =          =            =            =          =          =          =          =          =
            """;

    private record Row(String command, List<String> expected) {

        static Row of(String line) {
            var name = VARIANTS.keySet().stream()
                    .filter(line::startsWith)
                    .findFirst()
                    .orElse(line.split(" ", 2)[0]);
            return new Row(name, List.of(line.substring(name.length()).strip().split("\\s+")));
        }
    }

    private static final List<Row> ROWS = TABLE.lines().map(Row::of).toList();

    @TestFactory
    Stream<DynamicTest> leadsWhereTheTableSays() {
        var states = ROWS.getFirst().expected().stream().map(CaseState::valueOf).toList();
        return ROWS.stream()
                .skip(1)
                .flatMap(row -> states.stream().map(state -> {
                    var expected = row.expected().get(states.indexOf(state));
                    return DynamicTest.dynamicTest(
                            "%s in %s: %s".formatted(row.command(), state, expected),
                            () -> assertThat(outcome(row.command(), state)).isEqualTo(expected));
                }));
    }

    @Test
    void hasARowForEveryCommandAndAColumnForEveryState() {
        assertThat(ROWS.stream().skip(1).map(Row::command).filter(it -> !VARIANTS.containsKey(it)))
                .containsExactlyInAnyOrderElementsOf(SampleCommands.words());
        assertThat(ROWS.getFirst().expected())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseState.values()).map(Enum::name).toList());
    }

    /** The commands in the order of the table. */
    static List<String> commands() {
        return ROWS.stream().skip(1).map(Row::command).toList();
    }

    /** What a command does to a case in a state, as the rules of today decide it. */
    static String outcome(String word, CaseState state) {
        var it = prepared(word, state);
        try {
            var after = SampleCommands.after(it, setting(word), command(word));
            return after.state() == state ? "=" : after.state().name();
        } catch (CommandRefused _) {
            return ".";
        }
    }

    private static CaseCommand command(String word) {
        return switch (word) {
            case FORCED -> SampleCommands.command("disclose", Map.of("forcedBecause", "It is exploited."));
            case OPPOSED ->
                SampleCommands.command("give-second-look", Map.of("upheld", false, "text", "I looked, and see it."));
            case DISCLOSED_ONCE -> SampleCommands.command("reopen");
            default -> SampleCommands.command(word);
        };
    }

    private static Setting setting(String word) {
        return word.equals("record-submission")
                ? Cases.by(actor(word), Records.with(Cases.POLICY, "cra", Cra.STEWARD))
                : Cases.by(actor(word));
    }

    private static String actor(String word) {
        return switch (word) {
            case "accept-assignment",
                    "decline-assignment",
                    "approve-advisory",
                    "accept-invitation",
                    "give-second-look",
                    "review-approval",
                    OPPOSED -> "grace";
            case "invite-participant",
                    "tell-participant",
                    "remove-participant",
                    "restrict",
                    "rebase-promises",
                    "correct-fact" -> "lead";
            default -> "ada";
        };
    }

    /** A case in the state in which nothing but the state can stand against the command. */
    private static VulnerabilityCase prepared(String word, CaseState state) {
        var cases = Cases.in(state);
        switch (word) {
            case "accept-assignment", "decline-assignment" -> cases.and("lead", Cases.assigned("grace"));
            case "admit-reply" -> cases.and("intake", Cases.held());
            case "accept-invitation" -> cases.and("lead", Cases.invited("grace"));
            case "tell-participant", "remove-participant" ->
                cases.and("lead", Cases.invited("1-expert")).and("triage", new ParticipantJoined("1-expert"));
            case "resume-mail" ->
                cases.and("notify", new NotificationBounced(new UUID(0, 1), NoticeKind.RECEIPT, "reporter", "5.1.1"));
            case "rebase-promises" ->
                cases.and("lead", new PromisesRebased("0".repeat(64), Confidential.team("Older.")));
            case "reopen-fix-line" -> cases.and("ada", Cases.prepared("4.x"));
            case "close" -> cases.and("ada", Cases.released("4.x", "4.9.9"), Cases.released("5.x", "5.9.9"));
            case "approve-advisory" -> {
                if (state != CaseState.SCHEDULED) {
                    cases.and("ada", Cases.drafted(2, cases.build()));
                }
            }
            case "schedule-disclosure" -> approve(cases, state);
            case "accept-embargo", "reject-embargo" -> cases.and("triage", Embargoes.proposed(1, "reporter"));
            case "end-embargo" -> cases.and("triage", Embargoes.active());
            case "decide-exploitation" ->
                cases.and("triage", Embargoes.active()).and("ada", Embargoes.exploited());
            case "correct-fact", "record-submission" -> cases.and("ada", Embargoes.exploited());
            case "replace-cve" -> cases.and("ada", new CveRecorded("CVE-2026-12345", "another"));
            case "review-approval" ->
                cases.and("ada", Cases.drafted(2, cases.build()))
                        .and("lead", new AdvisoryApproved(2, ApprovalKind.BREAK_GLASS, BECAUSE, List.of()));
            case "disclose", FORCED -> {
                approve(cases, state);
                cases.and("ada", Cases.released("4.x", "4.9.9"), Cases.released("5.x", "5.9.9"));
            }
            case "continue-without-reporter" -> cases.and("reporter", new ReportWithdrawn(Optional.empty()));
            case "admit-report" -> cases.and("intake", new ReportQuarantined(Set.of(), Optional.empty()));
            case "give-second-look", OPPOSED ->
                cases.and("reporter", new SecondLookRequested(Cases.text("It is real.")));
            case "open-follow-up", "withdraw-advisory", DISCLOSED_ONCE -> disclose(cases);
            case "retry-publication" -> {
                disclose(cases);
                cases.and("notify", new PublicationFailed("site", "a rule"));
            }
            case "revise-advisory" -> {
                disclose(cases.and("ada", Cases.confirmed("4.x", "5.x")));
                cases.and("ada", Cases.drafted(9, cases.build())).approved("grace", 9);
            }
            default -> {}
        }
        return Cases.as(cases.build(), state);
    }

    /** What was public once stays so, whatever became of the case. */
    private static void disclose(Cases cases) {
        cases.and(
                "ada",
                new Disclosed(
                        Cases.drafted(1, cases.build()).advisory().value(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void approve(Cases cases, CaseState state) {
        if (state != CaseState.SCHEDULED) {
            cases.and("ada", Cases.drafted(2, cases.build())).approved("grace", 2);
        }
    }
}
