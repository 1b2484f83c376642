package dev.candor.notify.site;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown as HTML that holds text, links and nothing that acts or loads. Headings begin below the page's own. */
final class Markdown {

    private static final Map<String, String> HEADINGS = Map.of("h1", "h3", "h2", "h3", "h3", "h4", "h4", "h5");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
            .allowElements((name, _) -> HEADINGS.getOrDefault(name, "h6"), "h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    static String html(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
