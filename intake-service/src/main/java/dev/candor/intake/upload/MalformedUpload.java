package dev.candor.intake.upload;

/** The body is not what its Content-Type says. */
public class MalformedUpload extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MalformedUpload(String message) {
        super(message);
    }
}
