package dev.candor.triage.casefile.command;

import dev.candor.triage.casefile.CaseState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule stands against a command; nothing was written. The sentence says what was needed and what was found. */
public class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final @Nullable CaseState state;

    public CommandRefused(Refusal refusal, String sentence) {
        this(refusal, sentence, null);
    }

    CommandRefused(Refusal refusal, String sentence, @Nullable CaseState state) {
        super(sentence);
        this.refusal = refusal;
        this.state = state;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The state that somebody else's command led to, where that is the reason. */
    public Optional<CaseState> newState() {
        return Optional.ofNullable(state);
    }
}
