package dev.candor.notify.format.ghsa;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.Cvss;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Stretch;
import dev.candor.notify.format.Stretches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The body with which GitHub creates or changes a repository's security advisory. Nobody is thanked in it: GitHub wants
 * account names, and we know names of people.
 */
@ApplicationScoped
public class GhsaFormat implements AdvisoryFormat {

    static final String NAME = "ghsa";

    private static final int LONGEST_SUMMARY = 1024;
    private static final int LONGEST_DESCRIPTION = 65_535;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tells(PublicAdvisory it) {
        return it.affectsSomething();
    }

    @Override
    public String render(PublicAdvisory it) {
        var advisory = it.advisory();
        var ghsa = Json.object()
                .put("summary", cut(it.title(), LONGEST_SUMMARY))
                .put("description", cut(description(it), LONGEST_DESCRIPTION));
        advisory.cve().ifPresent(cve -> ghsa.put("cve_id", cve));
        ghsa.set("vulnerabilities", vulnerabilities(it));
        ghsa.set("cwe_ids", Json.texts(advisory.cwes().stream().distinct().toList()));
        // Either a vector or a rating, never both.
        advisory.cvss31()
                .or(advisory::cvss40)
                .map(Cvss::vector)
                .ifPresent(vector -> ghsa.put("cvss_vector_string", vector));
        if (it.particulars().withdrawn().isPresent()) {
            ghsa.put("state", "closed");
        }
        return Json.text(ghsa);
    }

    @Override
    public List<FormatProblem> problems(String rendered) {
        return GhsaRules.PAYLOAD.problems(NAME, Json.read(rendered));
    }

    private static ArrayNode vulnerabilities(PublicAdvisory it) {
        var vulnerabilities = Json.array();
        for (var affected : it.advisory().affected()) {
            Stretches.joined(affected, it.policy())
                    .forEach(stretch -> vulnerability(vulnerabilities.addObject(), affected, stretch));
        }
        it.advisory().assets().stream()
                .distinct()
                .forEach(asset -> vulnerabilities
                        .addObject()
                        .set("package", Json.object().put("ecosystem", "other").put("name", asset)));
        return vulnerabilities;
    }

    private static void vulnerability(ObjectNode node, AffectedPackage affected, Stretch stretch) {
        var ecosystem = ecosystem(affected.purl());
        node.putObject("package")
                .put("ecosystem", ecosystem.orElse("other"))
                .put("name", ecosystem.isPresent() ? Purls.name(affected.purl()) : affected.purl());
        node.put("vulnerable_version_range", stretch.comparators());
        stretch.fixed().ifPresent(version -> node.put("patched_versions", version));
    }

    private static Optional<String> ecosystem(String purl) {
        var type = purl.replaceFirst("^pkg:/*", "").replaceFirst("/.*", "");
        return switch (type) {
            case "npm", "maven", "nuget", "composer", "pub", "swift" -> Optional.of(type);
            case "pypi" -> Optional.of("pip");
            case "gem" -> Optional.of("rubygems");
            case "golang" -> Optional.of("go");
            case "cargo" -> Optional.of("rust");
            case "hex" -> Optional.of("erlang");
            default -> Optional.empty();
        };
    }

    private static String description(PublicAdvisory it) {
        var advisory = it.advisory();
        var text = Stream.of(
                        section(
                                "### Withdrawn",
                                it.particulars()
                                        .withdrawn()
                                        .map(one -> one.reason())
                                        .orElse("")),
                        section("### Summary", advisory.summary()),
                        section("### Details", advisory.description()),
                        section("### Impact", advisory.impact()),
                        section("### Workarounds", advisory.workaround()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? it.title() : text;
    }

    private static Optional<String> section(String heading, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(heading + "\n\n" + text.strip());
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
