package dev.candor.triage.casefile;

/** There is no such case, or the one who asks may not know of it; nobody can tell which. */
public class NoSuchCase extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchCase() {
        super("There is no such case");
    }
}
