package dev.candor.intake.report;

/** No policy of this installation names the project. */
public class NoSuchProject extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchProject() {
        super("There is no such project");
    }
}
