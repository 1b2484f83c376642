package dev.candor.intake.receipt;

/** What a reporter asks for cannot be, as their case stands; the message says why. */
class WishRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    WishRefused(String sentence) {
        super(sentence);
    }
}
