package dev.candor.intake.report;

import dev.candor.events.CaseId;

/**
 * Somebody's part in a case, as a secret of theirs proves it.
 *
 * @param participant {@code reporter} or an account id
 */
public record Participation(CaseId caseId, String participant) {}
