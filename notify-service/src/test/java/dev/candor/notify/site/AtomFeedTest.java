package dev.candor.notify.site;

import static dev.candor.notify.delivery.Advisories.LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtomFeedTest {

    private static final Instant NEWEST = Instant.parse("2026-11-22T09:30:00Z");

    @Test
    void hasWhatEveryFeedNeeds() throws Exception {
        var feed = read(new AtomFeed(LINKS).of(List.of(advisory("Open redirect", NEWEST))));

        assertThat(feed.getId()).isEqualTo("https://fix.example/feed.atom");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getUpdated()).isEqualTo(NEWEST);
        assertThat(feed.getOtherLinks())
                .singleElement()
                .satisfies(it -> assertThat(it.getRel()).isEqualTo("self"));
        assertThat(feed.getEntries()).singleElement().satisfies(it -> {
            assertThat(it.getId()).isEqualTo("https://fix.example/advisories/EXPRESS-2026-0042");
            assertThat(it.getTitle()).isEqualTo("Open redirect");
            assertThat(it.getUpdated()).isEqualTo(NEWEST);
            assertThat(it.getAuthors().getFirst().getName()).isEqualTo("Express");
            assertThat(it.getSummary().getValue()).isEqualTo("It redirects.");
        });
    }

    @Test
    void escapesWhatLooksLikeMarkup() throws Exception {
        var trap = "</title><script>alert(1)</script>&x;]]>";

        var text = new AtomFeed(LINKS).of(List.of(advisory(trap, NEWEST)));

        assertThat(text).doesNotContain("<script");
        assertThat(read(text).getEntries().getFirst().getTitle()).isEqualTo(trap);
    }

    @Test
    void isValidWithoutEntries() throws Exception {
        assertThat(read(new AtomFeed(LINKS).of(List.of())).getUpdated()).isEqualTo(Instant.EPOCH);
    }

    private static Feed read(String text) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    private static PublishedAdvisory advisory(String title, Instant at) {
        return new PublishedAdvisory(
                "EXPRESS-2026-0042", "Express", title, "It redirects.", "", "medium", "pkg:npm/express", at, at);
    }
}
