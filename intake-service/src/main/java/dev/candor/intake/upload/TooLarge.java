package dev.candor.intake.upload;

/** More was sent than is taken. */
public class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TooLarge(String message) {
        super(message);
    }
}
