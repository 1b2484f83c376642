package dev.candor.notify.format.csaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import java.util.Locale;

/** An advisory as a CSAF 2.0 document of one profile. */
final class CsafDocument {

    private final PublicAdvisory it;
    private final Profile profile;

    CsafDocument(PublicAdvisory it, Profile profile) {
        this.it = it;
        this.profile = profile;
    }

    ObjectNode node() {
        var csaf = Json.object();
        csaf.set("document", document());
        if (profile != Profile.BASE) {
            var products = CsafProducts.of(it);
            if (!products.isEmpty()) {
                csaf.set("product_tree", products.tree());
            }
            csaf.putArray("vulnerabilities").add(new CsafVulnerability(it, products).node());
        }
        return csaf;
    }

    private ObjectNode document() {
        var document = Json.object();
        Json.putUnlessEmpty(document, "acknowledgments", acknowledgments());
        severity(document);
        document.put("category", profile.category())
                .put("csaf_version", "2.0")
                .putObject("distribution")
                .putObject("tlp")
                .put("label", "WHITE")
                .put("url", "https://www.first.org/tlp/");
        document.put("lang", it.policy().language());
        Json.putUnlessEmpty(document, "notes", notes());
        document.putObject("publisher")
                .put("category", "vendor")
                .put("name", it.policy().name())
                .put("namespace", it.site());
        document.set("references", references());
        document.put("title", it.title());
        document.set("tracking", tracking());
        return document;
    }

    private ArrayNode acknowledgments() {
        var thanks = Json.array();
        it.advisory().credits().stream().distinct().forEach(credit -> {
            var one = thanks.addObject();
            one.putArray("names").add(credit.name());
            one.put("summary", credit.role().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        });
        return thanks;
    }

    private void severity(ObjectNode document) {
        it.severities().stream()
                .findFirst()
                .ifPresent(cvss -> document.putObject("aggregate_severity").put("text", cvss.severity()));
    }

    private ArrayNode notes() {
        var notes = Json.array();
        it.particulars().withdrawn().ifPresent(withdrawal -> note(notes, "general", "Withdrawn", withdrawal.reason()));
        note(notes, "summary", "Summary", it.advisory().summary());
        if (profile == Profile.BASE) {
            note(notes, "description", "Description", it.advisory().description());
        }
        return notes;
    }

    static void note(ArrayNode notes, String category, String title, String text) {
        if (!text.isBlank()) {
            notes.addObject()
                    .put("category", category)
                    .put("text", text.strip())
                    .put("title", title);
        }
    }

    private ArrayNode references() {
        var references = Json.array();
        references
                .addObject()
                .put("category", "self")
                .put("summary", "This advisory as a page")
                .put("url", it.url());
        it.advisory().references().stream()
                .distinct()
                .forEach(one -> references
                        .addObject()
                        .put("category", "external")
                        .put("summary", one.type().name().toLowerCase(Locale.ROOT))
                        .put("url", one.url()));
        return references;
    }

    private ObjectNode tracking() {
        var tracking = Json.object();
        var revisions = it.revisions();
        it.advisory().cve().ifPresent(cve -> tracking.putArray("aliases").add(cve));
        tracking.put("current_release_date", revisions.getLast().at().toString())
                .put("id", profile.trackingId(it.caseId()))
                .put("initial_release_date", revisions.getFirst().at().toString());
        var history = tracking.putArray("revision_history");
        for (var i = 0; i < revisions.size(); i++) {
            history.addObject()
                    .put("date", revisions.get(i).at().toString())
                    .put("number", Integer.toString(i + 1))
                    .put("summary", revisions.get(i).summary());
        }
        return tracking.put("status", "final").put("version", Integer.toString(revisions.size()));
    }
}
