package dev.candor.intake.mail.smtp;

import java.util.regex.Pattern;

/** The enhanced status code (RFC 2034, RFC 3463) of answers that the library words. */
final class AnswerCode {

    private static final Pattern ANSWER = Pattern.compile("([245])(\\d\\d)([ -])(?!\\d\\.\\d{1,3}\\.\\d{1,3} )(.*)");
    private static final int GREETING = 220;

    private AnswerCode() {}

    /** The line with a code, where it is an answer that must have one and has none. */
    static String added(String line) {
        var answer = ANSWER.matcher(line);
        if (!answer.matches()) {
            return line;
        }
        var status = Integer.parseInt(answer.group(1) + answer.group(2));
        return status == GREETING ? line : "%d%s%s %s".formatted(status, answer.group(3), of(status), answer.group(4));
    }

    private static String of(int status) {
        return switch (status) {
            case 421 -> "4.4.2";
            case 452 -> "4.5.3";
            case 500, 502, 503 -> "5.5.1";
            case 501, 504 -> "5.5.4";
            default -> status / 100 + ".0.0";
        };
    }
}
