package dev.candor.notify.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.messages.TextMessageEmitter;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Asks the W3C's validator what is wrong with a page. */
public final class HtmlCheck {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private HtmlCheck() {}

    /** Errors and warnings, one text each; nothing for a valid page. */
    public static List<String> problems(String html) {
        try {
            var validator = new SimpleDocumentValidator(true, false, false);
            validator.setUpMainSchema(SCHEMA, new DefaultHandler());
            var out = new ByteArrayOutputStream();
            var messages = new MessageEmitterAdapter(
                    null, validator.getSourceCode(), false, null, 0, false, new TextMessageEmitter(out, false));
            validator.setUpValidatorAndParsers(messages, true, false);
            messages.start(null);
            var source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            source.setEncoding("UTF-8");
            validator.checkHtmlInputSource(source);
            messages.end("", "", "en");
            return messages.getErrors() + messages.getWarnings() == 0
                    ? List.of()
                    : List.of(out.toString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
