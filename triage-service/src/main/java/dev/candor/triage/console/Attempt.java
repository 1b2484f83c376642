package dev.candor.triage.console;

import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.InvalidInput.FieldProblem;
import dev.candor.triage.casefile.intake.IntakeAway;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the form that was just sent; nothing where none was.
 *
 * @param faults by the name of the input
 */
record Attempt(Optional<CommandForm> form, Typed typed, Map<String, String> faults, String refusal) {

    static Attempt done(Optional<CommandForm> form) {
        return new Attempt(form, Typed.NOTHING, Map.of(), "");
    }

    /** Whether the form comes back with a sentence; anything else is an error of ours. */
    static boolean isShownInTheForm(Throwable because) {
        return because instanceof CommandRefused || because instanceof InvalidInput || because instanceof IntakeAway;
    }

    static int status(Throwable because) {
        if (because instanceof InvalidInput) {
            return 422;
        }
        return because instanceof IntakeAway ? 503 : 409;
    }

    static Attempt refused(CommandForm form, Typed typed, Throwable because) {
        var problems = because instanceof InvalidInput invalid ? invalid.problems() : List.<FieldProblem>of();
        var faults = typed.faults(form.fields(), problems);
        return new Attempt(Optional.of(form), typed, faults, sentence(because, faults));
    }

    private static String sentence(Throwable because, Map<String, String> faults) {
        if (because instanceof CommandRefused refused) {
            return refused.sentence() + ".";
        }
        return because instanceof IntakeAway
                ? "The service that takes reports in does not answer now. Nothing was changed; try again."
                : faults.getOrDefault("", "Something is not as it should be. Nothing was recorded.");
    }

    boolean isRefused() {
        return !refusal.isEmpty();
    }

    String doneWords() {
        return isRefused()
                ? ""
                : form.map(it -> "Done: " + it.title().toLowerCase(Locale.ROOT) + ".")
                        .orElse("");
    }
}
