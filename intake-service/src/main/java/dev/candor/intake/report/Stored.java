package dev.candor.intake.report;

/**
 * What became of an arrival.
 *
 * @param sameAsAsked false where its key belongs to something else that was received before
 */
record Stored(Received received, boolean sameAsAsked) {

    Received orRefuse() {
        if (!sameAsAsked) {
            throw new KeyUsedForAnother(received.caseId());
        }
        return received;
    }
}
