package dev.candor.triage.casefile.intake;

/** Intake did not do what it was asked for; nothing was changed there. */
public class IntakeAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    public IntakeAway(Throwable cause) {
        super("Intake must be reachable, but did not do what it was asked for", cause);
    }
}
