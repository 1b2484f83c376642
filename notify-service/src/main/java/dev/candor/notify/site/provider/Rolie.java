package dev.candor.notify.site.provider;

import dev.candor.notify.delivery.Links;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;

/** The public CSAF documents as a ROLIE feed (RFC 8322) in JSON, with its service and category documents. */
record Rolie(Links links) {

    static final String FEED = "/csaf/feed-tlp-white.json";
    static final String SERVICE = "/csaf/service.json";
    static final String CATEGORIES = "/csaf/category.json";

    private static final String TITLE = "Security advisories (TLP:WHITE)";
    private static final String SCHEMA = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";

    String feed(List<CsafFile> files, Instant updatedAt) {
        var entries = new JsonArray();
        files.forEach(it -> entries.add(entry(it)));
        return new JsonObject()
                .put(
                        "feed",
                        new JsonObject()
                                .put("id", "csaf-feed-tlp-white")
                                .put("title", TITLE)
                                .put(
                                        "link",
                                        new JsonArray()
                                                .add(link("self", links.published(FEED)))
                                                .add(link("service", links.published(SERVICE))))
                                .put("category", new JsonArray().add(informationType()))
                                .put("updated", updatedAt.toString())
                                .put("entry", entries))
                .encodePrettily();
    }

    String service() {
        var collection = new JsonObject()
                .put("title", TITLE)
                .put("href", links.published(FEED))
                .put("categories", new JsonObject().put("category", new JsonArray().add(informationType())));
        var workspace = new JsonObject()
                .put("title", "Public CSAF documents")
                .put("collection", new JsonArray().add(collection));
        return new JsonObject()
                .put("service", new JsonObject().put("workspace", new JsonArray().add(workspace)))
                .encodePrettily();
    }

    /** {@code packages}: what advisories may be about. */
    String categories(List<String> packages) {
        var terms = new JsonArray();
        packages.forEach(it -> terms.add(new JsonObject().put("term", it)));
        return new JsonObject()
                .put("categories", new JsonObject().put("category", terms))
                .encodePrettily();
    }

    private JsonObject entry(CsafFile it) {
        var url = links.published(CsafFile.FOLDER + it.path());
        return new JsonObject()
                .put("id", it.trackingId())
                .put("title", it.title().isEmpty() ? it.caseId() : it.title())
                .put(
                        "link",
                        new JsonArray()
                                .add(link("self", url))
                                .add(link("hash", url + ".sha256"))
                                .add(link("hash", url + ".sha512")))
                .put("published", it.publishedAt().toString())
                .put("updated", it.modifiedAt().toString())
                .put("summary", new JsonObject().put("content", it.summary().isEmpty() ? it.title() : it.summary()))
                .put("content", new JsonObject().put("type", "application/json").put("src", url))
                .put("format", new JsonObject().put("schema", SCHEMA).put("version", "2.0"));
    }

    private static JsonObject informationType() {
        return new JsonObject()
                .put("scheme", "urn:ietf:params:rolie:category:information-type")
                .put("term", "csaf");
    }

    private static JsonObject link(String rel, String href) {
        return new JsonObject().put("rel", rel).put("href", href);
    }
}
