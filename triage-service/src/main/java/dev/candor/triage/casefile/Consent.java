package dev.candor.triage.casefile;

import java.util.Optional;

/** How one party stands to the embargo of a case, as Vultron's participant embargo consent has it. */
public enum Consent {
    NO_EMBARGO,
    INVITED,
    SIGNATORY,
    /** Agreed to an end that was revised since, and not to the new one. */
    LAPSED,
    DECLINED;

    /** What moves a party's consent. */
    public enum Trigger {
        INVITE,
        ACCEPT,
        DECLINE,
        REVISE,
        RESET
    }

    /** Where the trigger leads; nothing where Vultron knows no such step. */
    public Optional<Consent> after(Trigger trigger) {
        return switch (trigger) {
            case INVITE -> from(this == NO_EMBARGO || this == LAPSED || this == DECLINED, INVITED);
            case ACCEPT -> from(isAsked(), SIGNATORY);
            case DECLINE -> from(isAsked(), DECLINED);
            case REVISE -> from(this == SIGNATORY, LAPSED);
            case RESET -> Optional.of(NO_EMBARGO);
        };
    }

    private boolean isAsked() {
        return this == NO_EMBARGO || this == INVITED || this == LAPSED;
    }

    private static Optional<Consent> from(boolean isLegal, Consent then) {
        return isLegal ? Optional.of(then) : Optional.empty();
    }
}
