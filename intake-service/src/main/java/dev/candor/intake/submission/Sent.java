package dev.candor.intake.submission;

import java.time.Instant;

/**
 * What a reporter must know right after sending.
 *
 * @param receiptLink opens the reporter's page; a secret
 * @param hasAddress false where a lost receipt cannot be replaced
 */
public record Sent(String caseId, String receiptLink, Instant acknowledgeBy, boolean hasAddress) {

    /** Never shows the receipt. */
    @Override
    public String toString() {
        return "Sent[%s]".formatted(caseId);
    }
}
