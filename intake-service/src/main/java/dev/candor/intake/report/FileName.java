package dev.candor.intake.report;

import java.util.regex.Pattern;

/** A file's name that is safe to show and to offer for saving, whatever was sent. */
public record FileName(String value) {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 20;

    /** Control characters, and those that turn the direction of the text around. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /** Removes folders, control and direction characters and length; a name of which nothing is left is "file". */
    public static FileName of(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var visible = INVISIBLE.matcher(last).replaceAll("").strip();
        return new FileName(visible.isEmpty() || visible.matches("\\.+") ? "file" : shortened(visible));
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return upTo(LONGEST - extension.length(), name) + extension;
    }

    private static String upTo(int length, String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
