package dev.candor.intake.submission;

import dev.candor.events.ReportEvent.Audience;
import dev.candor.intake.report.FieldProblem;
import dev.candor.policy.Policy;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom a reporter lets read a report, as they say it: the {@code team}, its {@code leads}, or the {@code outside-contact}. */
final class AudienceWords {

    private static final String LEADS = "leads";
    private static final String OUTSIDE_CONTACT = "outside-contact";

    private AudienceWords() {}

    /** The whole team when empty. */
    static Optional<Audience> of(String word) {
        return switch (word) {
            case LEADS -> Optional.of(Audience.LEADS);
            case OUTSIDE_CONTACT -> Optional.of(Audience.OUTSIDE_CONTACT);
            default -> Optional.empty();
        };
    }

    /** What is wrong with the word, if anything is. */
    static Stream<FieldProblem> problems(String word, Policy policy) {
        return switch (word) {
            case "", "team", LEADS -> Stream.empty();
            case OUTSIDE_CONTACT ->
                policy.outsideContact().isPresent()
                        ? Stream.empty()
                        : Stream.of(problem("must be team or leads: this project names no outside contact"));
            default -> Stream.of(problem("must be team, leads or outside-contact"));
        };
    }

    private static FieldProblem problem(String detail) {
        return new FieldProblem("/audience", detail);
    }
}
