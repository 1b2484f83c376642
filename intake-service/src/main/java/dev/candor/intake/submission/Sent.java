package dev.candor.intake.submission;

import java.time.Instant;

/**
 * What a reporter must know right after sending.
 *
 * @param receiptLink opens the reporter's page; a secret
 * @param forLeads only those who lead the team read it
 * @param forOutsideContact nobody of the team reads it
 * @param hasAddress false where a lost receipt cannot be replaced
 */
public record Sent(
        String caseId,
        String receiptLink,
        Instant acknowledgeBy,
        boolean hasAddress,
        boolean forLeads,
        boolean forOutsideContact) {

    /** Never shows the receipt. */
    @Override
    public String toString() {
        return "Sent[%s]".formatted(caseId);
    }
}
