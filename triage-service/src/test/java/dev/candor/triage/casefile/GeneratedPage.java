package dev.candor.triage.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs} that a test writes, or a part of one. */
public final class GeneratedPage {

    private static final String WRITE = "candor.write-docs";
    private static final String BEGIN = "<!-- generated: begin -->\n";
    private static final String END = "<!-- generated: end -->\n";

    private GeneratedPage() {}

    /** The page says this between its two marks; {@code -Dcandor.write-docs=true} makes it so. */
    public static void assertSays(String page, String text) {
        var path = Path.of(System.getProperty("candor.home"), "docs", page);
        try {
            var before = Files.readString(path);
            var begin = before.indexOf(BEGIN) + BEGIN.length();
            var end = before.indexOf(END);
            assertThat(end).as("docs/%s has its marks", page).isGreaterThanOrEqualTo(begin);
            if (Boolean.getBoolean(WRITE)) {
                Files.writeString(path, before.substring(0, begin) + text + before.substring(end));
            } else {
                assertThat(before.substring(begin, end))
                        .as("docs/%s is stale; run this test again with -D%s=true", page, WRITE)
                        .isEqualTo(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
