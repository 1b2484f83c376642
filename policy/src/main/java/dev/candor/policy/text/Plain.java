package dev.candor.policy.text;

import java.util.regex.Pattern;

/** Text that stays what it is when it is read as Markdown. */
final class Plain {

    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>#|&~!]");

    private Plain() {}

    static String inMarkdown(String text) {
        return MEANS_SOMETHING.matcher(text).replaceAll("\\\\$0");
    }
}
