package dev.candor.intake.report;

import dev.candor.events.CaseId;

/** The key belongs to something else that was sent before; nothing was stored now. */
public class KeyUsedForAnother extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient CaseId caseId;

    KeyUsedForAnother(CaseId caseId) {
        super("The key was used before, for something else");
        this.caseId = caseId;
    }

    public CaseId caseId() {
        return caseId;
    }
}
