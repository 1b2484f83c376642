package dev.candor.intake.receipt;

import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.EmbargoAnswered;
import dev.candor.intake.report.FieldProblem;
import dev.candor.intake.report.FieldsRefused;
import dev.candor.policy.Policy;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a reporter answers to a proposed end of the embargo.
 *
 * @param proposal the number of what they saw
 * @param answer {@code accept}, {@code reject} or {@code propose}
 * @param end their own date, to propose; UTC where it names no offset
 */
record EmbargoAnswer(String proposal, String answer, String end) {

    /** Refused with {@link FieldsRefused}, all that is wrong at once. */
    EmbargoAnswered check(List<Recorded> entries, Policy policy, Instant now) {
        var status = EmbargoFold.of(entries);
        var counter = answer.equals("propose") ? instant() : Optional.<Instant>empty();
        problem(status, counter, entries.getFirst().occurredAt(), policy, now).ifPresent(it -> {
            throw new FieldsRefused(List.of(it));
        });
        return new EmbargoAnswered("reporter", status.answerable().orElseThrow(), answer.equals("accept"), counter);
    }

    private Optional<FieldProblem> problem(
            EmbargoStatus status, Optional<Instant> counter, Instant received, Policy policy, Instant now) {
        if (status.answerable().map(String::valueOf).filter(proposal::equals).isEmpty()) {
            return wrong("/proposal", "is not the proposed end that waits for an answer; look again");
        }
        if (!List.of("accept", "reject", "propose").contains(answer)) {
            return wrong("/answer", "must be accept, reject or propose");
        }
        if (!answer.equals("propose")) {
            return status.waiting().isPresent()
                    ? Optional.empty()
                    : wrong("/answer", "must be propose: no proposed end waits for your answer");
        }
        if (counter.isEmpty()) {
            return wrong("/end", "must be a date with its time, such as 2026-12-01T15:00:00Z");
        }
        if (!counter.get().isAfter(now)) {
            return wrong("/end", "must lie in the future");
        }
        return policy.embargo()
                .longest()
                .map(received::plus)
                .filter(counter.get()::isAfter)
                .flatMap(latest -> wrong("/end", "must be no later than " + latest));
    }

    private Optional<Instant> instant() {
        var text = end.strip();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException _) {
            return local(text);
        }
    }

    private static Optional<Instant> local(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<FieldProblem> wrong(String pointer, String detail) {
        return Optional.of(new FieldProblem(pointer, detail));
    }
}
