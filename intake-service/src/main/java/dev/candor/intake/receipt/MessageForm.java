package dev.candor.intake.receipt;

/**
 * The form for another message, with what was typed.
 *
 * @param problem what is wrong with the text; else empty
 * @param fileProblem what is wrong with the files; else empty
 * @param trouble what stands above the form, where more than its fields is wrong; else empty
 */
public record MessageForm(
        String key, String text, String problem, String fileProblem, String trouble, boolean filesToChooseAgain) {

    static MessageForm empty(String key) {
        return new MessageForm(key, "", "", "", "", false);
    }

    MessageForm with(String newTrouble, String newKey) {
        return new MessageForm(newKey, text, problem, fileProblem, newTrouble, filesToChooseAgain);
    }

    boolean isRight() {
        return problem.isEmpty() && fileProblem.isEmpty();
    }

    /** Never shows what was typed. */
    @Override
    public String toString() {
        return "MessageForm";
    }
}
