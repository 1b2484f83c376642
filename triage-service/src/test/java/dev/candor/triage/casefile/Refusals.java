package dev.candor.triage.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a test says about commands that are not carried out. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(Refusal refusal, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        CommandRefused.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
    }

    public static void assertRefused(Refusal refusal, String sentence, ThrowingCallable command) {
        assertRefused(refusal, command);
        assertThatThrownBy(command).hasMessage(sentence);
    }

    /** The fields, and no others, are refused. */
    public static void assertInvalid(ThrowingCallable command, String... pointers) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.problems())
                                .extracting(InvalidInput.FieldProblem::pointer)
                                .containsExactlyInAnyOrder(pointers));
    }
}
