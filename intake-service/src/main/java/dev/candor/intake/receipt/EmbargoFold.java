package dev.candor.intake.receipt;

import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.intake.report.NewReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Folds what was said about a case's embargo into what its reporter may see. Other participants are not named. */
final class EmbargoFold {

    private static final String POLICY = "policy";

    private final Map<Integer, Proposed> proposals = new TreeMap<>();
    private final Set<String> participants = new HashSet<>();
    private Optional<Instant> endsAt = Optional.empty();
    private Optional<String> ended = Optional.empty();

    private EmbargoFold() {}

    static EmbargoStatus of(List<Recorded> entries) {
        var fold = new EmbargoFold();
        entries.forEach(fold::hear);
        return fold.status();
    }

    static String words(EmbargoEnd why) {
        return switch (why) {
            case INSTANT -> "its time is over";
            case DISCLOSED -> "the advisory is public";
            case PUBLIC -> "the matter became public";
            case EXPLOIT_PUBLIC -> "an exploit became public";
            case REJECTED -> "we do not handle this as a vulnerability";
            case DUPLICATE -> "the matter goes on under another report, whose embargo holds";
            case AGREEMENT -> "its parties agreed to end it";
        };
    }

    private void hear(Recorded recorded) {
        switch (recorded.event()) {
            case ParticipantInvited it -> participants.add(it.participant());
            case EmbargoProposed it -> {
                close(Standing.REPLACED);
                proposals.put(
                        it.proposal(),
                        new Proposed(it, Standing.OPEN, it.by().equals(NewReport.REPORTER), it.reason()));
            }
            case EmbargoAnswered it
            when it.participant().equals(NewReport.REPORTER) -> change(it.proposal(), Proposed::answeredByReporter);
            case EmbargoAccepted it -> accepted(it);
            case EmbargoRejected it
            when !participants.contains(it.by()) ->
                change(it.proposal(), known -> known.in(Standing.REJECTED, it.reason()));
            case EmbargoRevised it -> {
                hold(it.proposal());
                endsAt = Optional.of(it.endsAt());
            }
            case EmbargoEnded it -> {
                close(Standing.REPLACED);
                endsAt = Optional.empty();
                ended = Optional.of(words(it.why()));
            }
            default -> {}
        }
    }

    private void accepted(EmbargoAccepted event) {
        if (event.by().equals(NewReport.REPORTER) || event.by().equals(POLICY)) {
            change(event.proposal(), Proposed::answeredByReporter);
        }
        if (endsAt.isEmpty() && !participants.contains(event.by())) {
            Optional.ofNullable(proposals.get(event.proposal())).ifPresent(it -> {
                hold(event.proposal());
                endsAt = Optional.of(it.event.endsAt());
            });
        }
    }

    private void hold(int number) {
        proposals.replaceAll((_, it) -> it.standing == Standing.HOLDS ? it.in(Standing.REPLACED, it.reason) : it);
        change(number, it -> it.in(Standing.HOLDS, it.reason));
    }

    private void close(Standing standing) {
        proposals.replaceAll((_, it) -> it.standing == Standing.OPEN ? it.in(standing, it.reason) : it);
    }

    private void change(int number, UnaryOperator<Proposed> how) {
        proposals.computeIfPresent(number, (_, it) -> how.apply(it));
    }

    private EmbargoStatus status() {
        var waiting = proposals.values().stream()
                .filter(Proposed::waitsForReporter)
                .max(Comparator.comparingInt(it -> it.event.proposal()));
        var isOpen = proposals.values().stream().anyMatch(it -> it.standing == Standing.OPEN);
        var holds = proposals.values().stream()
                .filter(it -> endsAt.isPresent() && !isOpen && it.standing == Standing.HOLDS)
                .findFirst();
        return new EmbargoStatus(
                endsAt,
                ended,
                proposals.values().stream().map(Proposed::shown).toList(),
                waiting.or(() -> holds).map(it -> it.event.proposal()));
    }

    private enum Standing {
        OPEN("waits"),
        HOLDS("holds"),
        REJECTED("was not accepted"),
        REPLACED("no longer counts");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    private record Proposed(
            EmbargoProposed event, Standing standing, boolean answered, Optional<Confidential<String>> reason) {

        Proposed in(Standing then, Optional<Confidential<String>> why) {
            return new Proposed(event, then, answered, why.or(() -> reason));
        }

        Proposed answeredByReporter() {
            return new Proposed(event, standing, true, reason);
        }

        boolean waitsForReporter() {
            return standing == Standing.OPEN && !answered;
        }

        EmbargoStatus.Proposal shown() {
            var by = switch (event.by()) {
                case NewReport.REPORTER -> "you";
                case POLICY -> "our policy";
                default -> "us";
            };
            var waits = standing == Standing.OPEN
                    ? waitsForReporter() ? "waits for your answer" : "waits for others"
                    : standing.words;
            return new EmbargoStatus.Proposal(
                    event.proposal(),
                    event.endsAt(),
                    by,
                    waits,
                    reason.flatMap(Confidential::read),
                    waitsForReporter());
        }
    }
}
