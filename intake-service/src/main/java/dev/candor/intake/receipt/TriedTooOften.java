package dev.candor.intake.receipt;

/** The source has tried too many wrong receipts and has to wait. */
class TriedTooOften extends RuntimeException {

    private static final long serialVersionUID = 1;

    TriedTooOften() {
        super("Too many wrong receipts");
    }
}
