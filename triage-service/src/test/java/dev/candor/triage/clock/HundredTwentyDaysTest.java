package dev.candor.triage.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.Channel;
import dev.candor.events.ClockEvent.ClockBreached;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.ClockWarned;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.Event;
import dev.candor.events.FactEvent.CraReport;
import dev.candor.events.FactEvent.ExploitationDecided;
import dev.candor.events.FactEvent.ExploitationObserved;
import dev.candor.events.FactEvent.SubmissionRecorded;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.ParticipantEvent.ApprovalReviewed;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.policy.Cra;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.GeneratedPage;
import dev.candor.triage.evidence.ClockWords;
import dev.candor.triage.evidence.Evidence;
import dev.candor.triage.evidence.JudgedRun;
import dev.candor.triage.evidence.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One case with every clock there is: some promises are kept, some are not, and its evidence says which. */
class HundredTwentyDaysTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Test
    void runsEveryClockAndSaysEachMarkOnce() {
        var story = told();
        assumeThat(story.it().clocks().runs()).as("the fold runs clocks").isNotEmpty();

        assertThat(story.it().clocks().runs().stream().map(ClockRun::clock).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(ClockName.class));
        assertThat(story.entries().stream().map(Recorded::event).filter(HundredTwentyDaysTest::isMark))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(story.evidence().runs())
                .filteredOn(it -> it.standing().isBroken())
                .allSatisfy(it -> assertThat(it.run().breach()).isPresent());
    }

    @Test
    void noticesLaterWhatFellDueWhileTheServiceWasAway() {
        var story = told();
        assumeThat(story.it().clocks().runs()).as("the fold runs clocks").isNotEmpty();

        assertThat(story.evidence().runs())
                .filteredOn(it -> it.clock() == ClockName.UPDATE && it.standing() == Standing.LATE)
                .singleElement()
                .satisfies(it -> assertThat(it.run().breach().orElseThrow().noticedAt())
                        .isAfter(it.run().breach().orElseThrow().due()));
    }

    @Test
    void givesTheEvidenceThatThePageShows() {
        var story = told();
        assumeThat(story.it().clocks().runs()).as("the fold runs clocks").isNotEmpty();

        GeneratedPage.assertSays("evidence.md", sheet(story.evidence()));
    }

    private static Story told() {
        var story = new Story(Altered.policy(Cases.POLICY, "cra", Cra.MANUFACTURER), START);
        triage(story);
        waitForOthers(story);
        fix(story);
        publish(story);
        return story.day(120, "09:00");
    }

    private static void triage(Story story) {
        story.day(0, "10:00").asks("lead", "assign", Map.of("handler", "ada"));
        // Ada does not accept in time, and it is the team's again.
        story.day(1, "11:00").asks("lead", "assign", Map.of("handler", "grace"));
        story.day(1, "15:00").asks("grace", "accept-assignment");
        story.day(1, "16:30").asks("grace", "acknowledge");
        story.day(2, "10:00").asks("grace", "request-information");
        story.day(11, "09:00").says("reporter", replied());
        story.day(12, "08:00")
                .asks(
                        "grace",
                        "reply",
                        Map.of("text", "We see it.", "detailed", true, "nextUpdate", "2026-01-25T08:00:00Z"));
        story.day(13, "09:00").asks("grace", "confirm");
        story.day(13, "10:00")
                .says(
                        "triage",
                        new EmbargoProposed(1, START.plusSeconds(90 * 86_400L), "policy", Optional.empty(), List.of()));
        story.day(13, "10:00").says("grace", new EmbargoAccepted(1, "reporter", false));
        story.day(20, "07:00").asks("grace", "reply");
    }

    private static void waitForOthers(Story story) {
        story.day(22, "09:00")
                .says(
                        "grace",
                        new ParticipantInvited(
                                "upstream",
                                ParticipantKind.MAINTAINER,
                                Confidential.person("Uma"),
                                Cases.text("Keep it secret."),
                                Optional.empty(),
                                Optional.of(somebody())))
                .says("grace", new UpstreamNotified("upstream", "pkg:npm/upstream", false, somebody()));
        story.day(25, "09:00").says("upstream", new ParticipantJoined("upstream"));
        story.day(26, "00:00").serviceStops();
        story.day(28, "00:00").serviceIsBack();
        story.day(29, "09:00").asks("grace", "reply");
        story.day(30, "09:00")
                .says("grace", new Deferred(START.plusSeconds(60 * 86_400L), Cases.text("Not now."), Optional.empty()));
        story.day(40, "09:00").says("reporter", replied());
        story.day(41, "09:00").asks("grace", "reply", Map.of("text", "We wait for upstream.", "detailed", true));
    }

    private static void fix(Story story) {
        story.day(58, "09:00").asks("grace", "start-fixing").asks("grace", "reply");
        story.day(64, "09:00").asks("grace", "reply");
        story.day(66, "09:00")
                .asks("grace", "prepare-fix-line", Map.of("line", "4.x"))
                .asks("grace", "prepare-fix-line", Map.of("line", "5.x"))
                .asks("grace", "complete-variant-analysis");
        story.day(68, "09:00")
                .says(
                        "grace",
                        new ExploitationObserved(
                                story.now().minusSeconds(3 * 3600), Confidential.report("A honeypot."), List.of()));
        story.day(68, "20:00").says("lead", submitted(story, CraReport.EARLY_WARNING));
        story.day(68, "22:00").says("lead", new ExploitationDecided(true, Optional.empty()));
        story.day(70, "09:00").asks("grace", "reply").says("lead", submitted(story, CraReport.NOTIFICATION));
        story.day(71, "09:00").asks("grace", "draft-advisory");
        // Nobody of the others is there: a lead approves alone, late, and it is reviewed.
        story.day(75, "09:00")
                .says(
                        "lead",
                        new AdvisoryApproved(
                                1, ApprovalKind.BREAK_GLASS, Optional.of(Confidential.report("Away.")), List.of()));
        story.day(76, "09:00").asks("grace", "reply");
        story.day(79, "09:00").says("ada", new ApprovalReviewed(1, true, Optional.empty(), List.of()));
    }

    private static void publish(Story story) {
        story.day(80, "09:00").asks("grace", "release-fix-line", released("4.x", "4.9.9"));
        story.day(81, "09:00").asks("grace", "release-fix-line", released("5.x", "5.9.9"));
        story.day(82, "09:00").asks("grace", "reply", Map.of("text", "Soon.", "nextUpdate", "2026-04-05T09:00:00Z"));
        story.day(88, "09:00").says("reporter", replied());
        story.day(89, "09:00").asks("lead", "schedule-disclosure", Map.of("at", "2026-04-04T12:00:00Z"));
        story.day(89, "12:00").says("triage", disclosed(story));
        story.says("triage", new EmbargoEnded(EmbargoEnd.DISCLOSED, Optional.empty(), List.of()));
        story.day(93, "09:00").says("lead", submitted(story, CraReport.FINAL_REPORT));
        story.day(96, "09:00").asks("grace", "close");
        story.day(118, "09:00").says("reporter", replied());
        story.day(119, "12:00").asks("grace", "reply", Map.of("text", "You are welcome.", "detailed", true));
        assertThat(story.it().state()).isEqualTo(CaseState.CLOSED);
    }

    private static Map<String, String> released(String line, String version) {
        return Map.of("line", line, "version", version, "attestation", "Seen in the registry.");
    }

    private static ReporterReplied replied() {
        return new ReporterReplied(
                new UUID(4, 4), Channel.MAIL, Cases.text("More."), List.of(), Optional.empty(), Set.of());
    }

    private static SubmissionRecorded submitted(Story story, CraReport report) {
        return new SubmissionRecorded(report, story.now(), Confidential.report("A reference."));
    }

    private static Disclosed disclosed(Story story) {
        var draft = story.it().advisory().draft().orElseThrow();
        return new Disclosed(draft.advisory().value(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Recipient somebody() {
        return new Recipient(
                "upstream", Confidential.person("uma@upstream.example"), Optional.empty(), Optional.empty());
    }

    private static boolean isMark(Event event) {
        return event instanceof ClockWarned || event instanceof ClockBreached;
    }

    private static String sheet(Evidence evidence) {
        return Stream.concat(
                        Stream.of(
                                "%s, %s, from %s to %s:\n"
                                        .formatted(
                                                evidence.caseId(),
                                                evidence.state(),
                                                evidence.receivedAt(),
                                                evidence.at()),
                                "| promise | how it stands | began | due | ended | said |",
                                "| --- | --- | --- | --- | --- | --- |"),
                        evidence.runs().stream().map(HundredTwentyDaysTest::line))
                .map(it -> it + "\n")
                .collect(Collectors.joining());
    }

    private static String line(JudgedRun it) {
        var run = it.run();
        var pauses = run.pauses().stream()
                .map(pause -> "; paused %s to %s"
                        .formatted(
                                MINUTE.format(pause.from()),
                                pause.until().map(MINUTE::format).orElse("now")))
                .collect(Collectors.joining());
        return "| %s %d | **%s**: %s | %s%s | %s | %s | %s |"
                .formatted(
                        ClockWords.noun(it.clock()),
                        run.number(),
                        it.standing().name().toLowerCase(Locale.ROOT),
                        it.sentence(),
                        MINUTE.format(run.startedAt()),
                        pauses,
                        it.brokenAt().map(MINUTE::format).orElse("-"),
                        run.stop()
                                .map(stop -> "%s by %s".formatted(MINUTE.format(stop.at()), stop.by()))
                                .orElse("-"),
                        said(run));
    }

    private static String said(ClockRun run) {
        return Stream.concat(
                        run.warned().entrySet().stream()
                                .sorted(Map.Entry.comparingByValue())
                                .map(it -> "%s %s"
                                        .formatted(
                                                it.getKey()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                MINUTE.format(it.getValue()))),
                        run.breach().stream().map(it -> "breach noticed " + MINUTE.format(it.noticedAt())))
                .collect(Collectors.joining("<br>"));
    }
}
