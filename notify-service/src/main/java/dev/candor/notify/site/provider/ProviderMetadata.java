package dev.candor.notify.site.provider;

import dev.candor.notify.delivery.Links;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * What tools read first of a CSAF provider. Its role is no more than provider as long as documents carry no signature.
 *
 * @param publisher who publishes
 */
record ProviderMetadata(Links links, String publisher, boolean listed, boolean mirrored) {

    static final String PATH = "/.well-known/csaf/provider-metadata.json";

    String of(Instant updatedAt) {
        return new JsonObject()
                .put("canonical_url", links.published(PATH))
                .put(
                        "distributions",
                        new JsonArray()
                                .add(new JsonObject().put("directory_url", links.published(CsafFile.FOLDER)))
                                .add(new JsonObject().put("rolie", rolie())))
                .put("last_updated", updatedAt.toString())
                .put("list_on_CSAF_aggregators", listed)
                .put("metadata_version", "2.0")
                .put("mirror_on_CSAF_aggregators", mirrored)
                .put(
                        "publisher",
                        new JsonObject()
                                .put("category", "vendor")
                                .put("name", publisher)
                                .put("namespace", links.published("")))
                .put("role", "csaf_provider")
                .encodePrettily();
    }

    private JsonObject rolie() {
        return new JsonObject()
                .put("categories", new JsonArray().add(links.published(Rolie.CATEGORIES)))
                .put(
                        "feeds",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("summary", "All public CSAF documents")
                                        .put("tlp_label", "WHITE")
                                        .put("url", links.published(Rolie.FEED))))
                .put("services", new JsonArray().add(links.published(Rolie.SERVICE)));
    }
}
