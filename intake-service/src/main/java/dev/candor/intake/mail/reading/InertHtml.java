package dev.candor.intake.mail.reading;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML for looking at: the shape of a text and nothing that could be loaded, followed, sent or run. No attribute is left
 * but how cells span and which way text runs.
 */
final class InertHtml {

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");
    private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");

    private static final PolicyFactory SHAPE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "div",
                    "span",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "strike",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "code",
                    "pre",
                    "kbd",
                    "samp",
                    "tt",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "center")
            .allowWithoutAttributes("span")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("th", "td")
            .allowAttributes("dir")
            .matching(DIRECTION)
            .globally()
            .toFactory();

    private InertHtml() {}

    static String of(String html) {
        return SHAPE.sanitize(html);
    }
}
