package dev.candor.notify.site;

import dev.candor.notify.delivery.Links;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Public advisories as a JSON Feed (version 1.1). The same advisories always give the same feed. */
record JsonFeed(Links links) {

    String of(List<PublishedAdvisory> advisories) {
        var items = new JsonArray();
        advisories.forEach(it -> items.add(item(it)));
        return new JsonObject()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", "Security advisories")
                .put("home_page_url", links.published("/advisories"))
                .put("feed_url", links.published(JsonFeedResource.PATH))
                .put("items", items)
                .encode();
    }

    private JsonObject item(PublishedAdvisory it) {
        var item = new JsonObject()
                .put("id", links.advisory(it.caseId()))
                .put("url", links.advisory(it.caseId()))
                .put("title", it.title().isEmpty() ? it.caseId() : it.title())
                .put("content_text", it.summary().isEmpty() ? it.title() : it.summary())
                .put("date_published", it.publishedAt().toString())
                .put("date_modified", it.modifiedAt().toString())
                .put("authors", new JsonArray().add(new JsonObject().put("name", it.project())));
        return it.severity().isEmpty() ? item : item.put("tags", new JsonArray().add(it.severity()));
    }
}
