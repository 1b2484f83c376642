package dev.candor.journal;

/** A heard event cannot be applied now but may be later; it is tried again and holds back only its own case. */
public class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The reason names what is missing, never content. */
    public NotYet(String reason) {
        super(reason);
    }
}
