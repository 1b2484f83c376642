package dev.candor.intake.receipt;

/** A receipt opens nothing: unknown, replaced, malformed or absent, which is not told apart. */
class ReceiptRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReceiptRefused() {
        super("A receipt is needed");
    }
}
