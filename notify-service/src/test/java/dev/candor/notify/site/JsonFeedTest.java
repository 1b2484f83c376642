package dev.candor.notify.site;

import static dev.candor.notify.delivery.Advisories.LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");

    @Test
    void hasWhatEveryFeedNeeds() {
        var feed = new JsonObject(new JsonFeed(LINKS)
                .of(List.of(new PublishedAdvisory(
                        "EXPRESS-2026-0042", "Express", "Open redirect", "It redirects.", "", "medium", "", AT, AT))));

        assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.getString("feed_url")).isEqualTo("https://fix.example/feed.json");
        assertThat(feed.getJsonArray("items").getJsonObject(0))
                .hasToString("{\"id\":\"https://fix.example/advisories/EXPRESS-2026-0042\","
                        + "\"url\":\"https://fix.example/advisories/EXPRESS-2026-0042\",\"title\":\"Open redirect\","
                        + "\"content_text\":\"It redirects.\",\"date_published\":\"2026-11-22T09:30:00Z\","
                        + "\"date_modified\":\"2026-11-22T09:30:00Z\",\"authors\":[{\"name\":\"Express\"}],"
                        + "\"tags\":[\"medium\"]}");
    }

    @Test
    void isValidWithoutItems() {
        assertThat(new JsonObject(new JsonFeed(LINKS).of(List.of())).getJsonArray("items"))
                .isEmpty();
    }
}
