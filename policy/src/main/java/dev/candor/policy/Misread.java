package dev.candor.policy;

/** A text of the file does not say what its key needs. */
final class Misread extends Exception {

    private final String wrong;
    private final String right;

    Misread(String wrong, String right) {
        super(wrong);
        this.wrong = wrong;
        this.right = right;
    }

    String wrong() {
        return wrong;
    }

    String right() {
        return right;
    }
}
