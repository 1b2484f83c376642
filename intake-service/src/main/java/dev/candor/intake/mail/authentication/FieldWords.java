package dev.candor.intake.mail.authentication;

import static java.util.Locale.ROOT;

/** Walks over the words of a header field, past blanks and comments. Each step takes time in proportion to its length. */
final class FieldWords {

    private static final String SPECIAL = "()<>,;:\\\"[]";

    private final String field;
    private final StringBuilder comments = new StringBuilder();
    private int at;

    FieldWords(String field) {
        this.field = field;
        skip();
    }

    boolean isAtEnd() {
        return at == field.length();
    }

    boolean sees(char wanted) {
        return !isAtEnd() && field.charAt(at) == wanted;
    }

    void expect(char wanted) {
        if (!sees(wanted)) {
            throw new Unexpected();
        }
        at++;
        skip();
    }

    /** A method or a result, lower case. */
    String keyword() {
        return word("-_").toLowerCase(ROOT);
    }

    /** A type, a dot and a name, lower case; some write a name alone. */
    String property() {
        var first = keyword();
        if (!sees('.')) {
            return first;
        }
        expect('.');
        return first + "." + keyword();
    }

    void number() {
        if (!word("").matches("\\d{1,9}")) {
            throw new Unexpected();
        }
    }

    /** Anything up to a blank or semicolon, or a quoted text. */
    String value() {
        return sees('"') ? quoted() : token();
    }

    private String token() {
        var start = at;
        while (!isAtEnd() && !isBlank(field.charAt(at)) && SPECIAL.indexOf(field.charAt(at)) < 0) {
            at++;
        }
        return since(start);
    }

    private String word(String more) {
        var start = at;
        while (!isAtEnd() && (isLetterOrDigit(field.charAt(at)) || more.indexOf(field.charAt(at)) >= 0)) {
            at++;
        }
        return since(start);
    }

    private String since(int start) {
        if (at == start) {
            throw new Unexpected();
        }
        var word = field.substring(start, at);
        skip();
        return word;
    }

    private String quoted() {
        var text = new StringBuilder();
        for (at++; !sees('"'); at++) {
            if (sees('\\')) {
                at++;
            }
            if (isAtEnd()) {
                throw new Unexpected();
            }
            text.append(field.charAt(at));
        }
        at++;
        skip();
        return text.toString();
    }

    /** What stood in the comments since it was asked last. */
    String comments() {
        var passed = comments.toString();
        comments.setLength(0);
        return passed;
    }

    /** Comments may hold comments. */
    private void skip() {
        var depth = 0;
        while (!isAtEnd() && (depth > 0 || isBlank(field.charAt(at)) || field.charAt(at) == '(')) {
            comments.append(field.charAt(at));
            switch (field.charAt(at)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\\' -> at++;
                default -> {}
            }
            at++;
        }
        if (depth > 0 || at > field.length()) {
            throw new Unexpected();
        }
    }

    private static boolean isBlank(char it) {
        return it == ' ' || it == '\t';
    }

    private static boolean isLetterOrDigit(char it) {
        return it < 0x80 && Character.isLetterOrDigit(it);
    }

    /** The field has another form. */
    static final class Unexpected extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unexpected() {
            super("The field has another form", null, false, false);
        }
    }
}
