package dev.candor.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** How many parts mime4j expects in its own sample mails, and how many we find. */
class ExpectedStructuresTest {

    private static final Logger LOG = Logger.getLogger(ExpectedStructuresTest.class);

    @Test
    void findsThePartsThatMime4jExpects() throws Exception {
        var different = new ArrayList<String>();
        var compared = 0;
        for (var expected : SharedMails.all("mime4j-testmsgs")) {
            var name = expected.getFileName().toString();
            var mail = expected.resolveSibling(name.replaceAll("\\.xml$", ".msg"));
            if (!name.endsWith(".xml") || name.endsWith("_decoded.xml") || !Files.exists(mail)) {
                continue;
            }
            compared++;
            var found = Mails.read(mail).mediaTypes().stream()
                    .filter(it -> !it.startsWith("multipart/"))
                    .count();
            var wanted = leaves(root(expected));
            if (found != wanted) {
                different.add("%s: %d, not %d".formatted(mail.getFileName(), found, wanted));
            }
        }
        LOG.infof(
                "%d of %d mails have the parts that mime4j expects; others: %s",
                compared - different.size(), compared, different);
        assumeThat(compared).as("SKIPPED: no expected structures").isPositive();
        assertThat(different).hasSizeLessThanOrEqualTo(compared / 10);
    }

    private static Element root(Path file) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var text = Files.readString(file, ISO_8859_1);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    /** A mail inside a mail is one part: we never look into it. */
    private static long leaves(Element element) {
        var count = 0L;
        for (var child : children(element)) {
            count += switch (child.getTagName()) {
                case "body", "message" -> 1;
                case "multipart", "body-part" -> leaves(child);
                default -> 0;
            };
        }
        return count;
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node it = element.getFirstChild(); it != null; it = it.getNextSibling()) {
            if (it instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
