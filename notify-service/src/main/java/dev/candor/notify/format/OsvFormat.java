package dev.candor.notify.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.Cvss;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.PublicAdvisory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The advisory as an OSV record (schema 1.7), under an id of the form that OSV keeps for databases of one's own. */
@ApplicationScoped
class OsvFormat implements AdvisoryFormat {

    private static final String SCHEMA_VERSION = "1.7.5";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String name() {
        return "osv";
    }

    @Override
    public String render(PublicAdvisory it) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record(it)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode record(PublicAdvisory it) {
        var advisory = it.advisory();
        var osv = MAPPER.createObjectNode();
        osv.put("schema_version", SCHEMA_VERSION);
        osv.put("id", "x_" + it.caseId());
        osv.put("modified", it.modifiedAt().toString());
        osv.put("published", it.publishedAt().toString());
        it.withdrawal().ifPresent(that -> osv.put("withdrawn", that.at().toString()));
        advisory.cve().ifPresent(cve -> osv.putArray("aliases").add(cve));
        osv.put("summary", advisory.title());
        osv.put("details", details(it));
        severity(osv, it);
        affected(osv, it);
        references(osv.putArray("references"), it);
        credits(osv, it);
        specifics(osv, it);
        return osv;
    }

    private static String details(PublicAdvisory it) {
        var advisory = it.advisory();
        return Stream.of(
                        section("", advisory.summary()),
                        section("### Description\n\n", advisory.description()),
                        section("### Impact\n\n", advisory.impact()),
                        section("### Workaround\n\n", advisory.workaround()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<String> section(String heading, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(heading + text.strip());
    }

    private static void severity(ObjectNode osv, PublicAdvisory it) {
        if (!it.severities().isEmpty()) {
            var severity = osv.putArray("severity");
            it.advisory().cvss31().ifPresent(cvss -> score(severity, "CVSS_V3", cvss));
            it.advisory().cvss40().ifPresent(cvss -> score(severity, "CVSS_V4", cvss));
        }
    }

    private static void score(ArrayNode severity, String type, Cvss cvss) {
        severity.addObject().put("type", type).put("score", cvss.vector());
    }

    private static void affected(ObjectNode osv, PublicAdvisory it) {
        var affected = MAPPER.createArrayNode();
        it.advisory()
                .affected()
                .forEach(one ->
                        Ecosystem.of(one.purl()).ifPresent(known -> affected(affected.addObject(), one, known, it)));
        if (!affected.isEmpty()) {
            osv.set("affected", affected);
        }
    }

    private static void affected(ObjectNode node, AffectedPackage affected, Ecosystem ecosystem, PublicAdvisory it) {
        node.putObject("package")
                .put("ecosystem", ecosystem.name())
                .put("name", ecosystem.packageName())
                .put("purl", ecosystem.purl());
        var ranges = node.putArray("ranges");
        for (var range : OsvRanges.of(affected.purl(), affected.ranges(), ecosystem.semantic(), it.policy())) {
            var events = ranges.addObject()
                    .put("type", range.semantic() ? "SEMVER" : "ECOSYSTEM")
                    .putArray("events");
            range.events().forEach(event -> events.addObject().put(event.getKey(), event.getValue()));
        }
    }

    private static void references(ArrayNode references, PublicAdvisory it) {
        references.addObject().put("type", "ADVISORY").put("url", it.url());
        it.advisory()
                .references()
                .forEach(one ->
                        references.addObject().put("type", one.type().name()).put("url", one.url()));
    }

    private static void credits(ObjectNode osv, PublicAdvisory it) {
        if (!it.advisory().credits().isEmpty()) {
            var credits = osv.putArray("credits");
            it.advisory()
                    .credits()
                    .forEach(one -> credits.addObject()
                            .put("name", one.name())
                            .put("type", one.role().name()));
        }
    }

    private static void specifics(ObjectNode osv, PublicAdvisory it) {
        var specifics = osv.putObject("database_specific");
        var cwes = specifics.putArray("cwe_ids");
        it.advisory().cwes().forEach(cwes::add);
        if (!it.advisory().assets().isEmpty()) {
            var assets = specifics.putArray("affected_assets");
            it.advisory().assets().forEach(assets::add);
        }
    }
}
