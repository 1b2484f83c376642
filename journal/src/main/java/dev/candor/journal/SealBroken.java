package dev.candor.journal;

/** A sealed value was changed, or moved to another place. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    SealBroken(String message) {
        super(message);
    }
}
