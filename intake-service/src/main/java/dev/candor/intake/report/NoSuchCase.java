package dev.candor.intake.report;

import dev.candor.events.CaseId;

/** No case of this id was opened here. */
public class NoSuchCase extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchCase(CaseId caseId) {
        super("There is no case %s".formatted(caseId));
    }
}
