package dev.candor.intake.mail.reading;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** The readable words of HTML. Nothing of it is ever rendered or fetched. */
final class HtmlText implements HtmlSanitizer.Policy {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "title", "head", "noscript", "template", "textarea", "iframe", "object", "svg");
    private static final Set<String> LINES = Set.of(
            "br",
            "p",
            "div",
            "tr",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "blockquote",
            "pre",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "form",
            "center");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "meta", "link", "base", "wbr", "col");

    private final StringBuilder words = new StringBuilder();
    private String link = "";
    private int linkStart;
    private int unseen;
    private int preformatted;

    private HtmlText() {}

    static String of(String html) {
        var text = new HtmlText();
        HtmlSanitizer.sanitize(html, text);
        return text.words.toString().strip();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String name, List<String> attributes) {
        if (UNSEEN.contains(name)) {
            unseen++;
        }
        if (name.equals("pre")) {
            preformatted++;
        }
        breakLine(name);
        if (unseen == 0 && name.equals("li")) {
            words.append("- ");
        }
        if (unseen == 0 && name.equals("img")) {
            appendWords(attribute(attributes, "alt"));
        }
        if (name.equals("a")) {
            link = attribute(attributes, "href").strip();
            linkStart = words.length();
        }
    }

    @Override
    public void closeTag(String name) {
        if (UNSEEN.contains(name) && unseen > 0) {
            unseen--;
        }
        if (name.equals("pre") && preformatted > 0) {
            preformatted--;
        }
        if (name.equals("a")) {
            appendLink();
        }
        if (!VOID.contains(name)) {
            breakLine(name);
        }
        if (unseen == 0 && (name.equals("td") || name.equals("th")) && !atLineStart()) {
            words.append(' ');
        }
    }

    @Override
    public void text(String chunk) {
        if (unseen > 0) {
            return;
        }
        if (preformatted > 0) {
            words.append(chunk);
        } else {
            appendWords(chunk);
        }
    }

    private void appendWords(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            var character = chunk.charAt(i);
            if (!Character.isWhitespace(character)) {
                words.append(character);
            } else if (!atLineStart() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
    }

    /** Where a link leads is part of what a report says; its words may say something else. */
    private void appendLink() {
        if (unseen == 0
                && link.matches("(?i)(https?|mailto):\\S+")
                && !words.substring(linkStart).contains(link)) {
            words.append(" <").append(link).append('>');
        }
        link = "";
    }

    private void breakLine(String name) {
        if (unseen > 0 || !LINES.contains(name)) {
            return;
        }
        var wanted = PARAGRAPHS.contains(name) ? 2 : 1;
        if (name.equals("br")) {
            words.append('\n');
            return;
        }
        for (var newlines = newlinesAtEnd(); newlines < wanted && !words.isEmpty(); newlines++) {
            words.append('\n');
        }
    }

    private boolean atLineStart() {
        return words.isEmpty() || words.charAt(words.length() - 1) == '\n';
    }

    private int newlinesAtEnd() {
        var count = 0;
        while (count < 2 && count < words.length() && words.charAt(words.length() - 1 - count) == '\n') {
            count++;
        }
        return count;
    }

    private static String attribute(List<String> attributes, String name) {
        // Names and values take turns, in a list that only an iterator walks fast.
        for (var it = attributes.iterator(); it.hasNext(); ) {
            var isAsked = it.next().equals(name);
            if (it.hasNext()) {
                var value = it.next();
                if (isAsked) {
                    return value;
                }
            }
        }
        return "";
    }
}
