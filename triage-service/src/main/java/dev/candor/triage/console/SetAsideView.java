package dev.candor.triage.console;

import dev.candor.triage.casefile.intake.Intake;
import java.time.Instant;
import java.util.List;

/** Mails that opened no case. */
record SetAsideView(List<Project> projects) {

    /** Those of one project; {@code reached}: whether intake answered. */
    record Project(String name, boolean reached, List<Fact> counts, List<Line> mails) {

        static Project of(String name, Intake.SetAside found, Instant now) {
            return new Project(
                    name,
                    true,
                    found.counts().entrySet().stream()
                            .map(it -> Fact.of(words(it.getKey()), String.valueOf(it.getValue())))
                            .toList(),
                    found.newest().stream().map(it -> Line.of(name, it, now)).toList());
        }

        static Project away(String name) {
            return new Project(name, false, List.of(), List.of());
        }
    }

    /** One mail. {@code caseId}: the case that it opened since; empty where it did not. */
    record Line(String address, String reason, Moment at, String caseId) {

        static Line of(String project, Intake.SetAsideMail it, Instant now) {
            return new Line(
                    "/set-aside/%s/%s".formatted(project, it.id()),
                    words(it.reason()),
                    new Moment(it.receivedAt(), now),
                    it.caseId().orElse(""));
        }
    }

    private static String words(String reason) {
        return switch (reason) {
            case "delivery-report" -> "a mail system says what became of a mail";
            case "feedback-report" -> "a mailbox provider passes on a complaint";
            case "automatic-answer" -> "a machine answers a mail of ours";
            case "own-mail" -> "a mail of ours came back";
            default -> Shown.line(reason);
        };
    }
}
