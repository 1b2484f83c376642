package dev.candor.notify.format.openvex;

import static dev.candor.notify.format.Shape.address;
import static dev.candor.notify.format.Shape.instant;
import static dev.candor.notify.format.Shape.list;
import static dev.candor.notify.format.Shape.object;
import static dev.candor.notify.format.Shape.text;
import static dev.candor.notify.format.Shape.word;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Shape;
import dev.candor.notify.format.Stretch;
import dev.candor.notify.format.Stretches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** What is affected, fixed and not affected, as OpenVEX 0.2.0. Only packages with a package URL can be named in it. */
@ApplicationScoped
public class OpenVexFormat implements AdvisoryFormat {

    static final String NAME = "openvex";

    private static final String CONTEXT = "https://openvex.dev/ns/v0.2.0";

    private static final Shape STATEMENT = object().must(
                    "vulnerability", object().must("name", text()).may("aliases", list(text())))
            .must("products", list(object().must("@id", address(20_000))))
            .must("status", word("affected", "fixed", "not_affected"))
            .may(
                    "justification",
                    word(
                            "component_not_present",
                            "vulnerable_code_not_present",
                            "vulnerable_code_not_in_execute_path",
                            "vulnerable_code_cannot_be_controlled_by_adversary",
                            "inline_mitigations_already_exist"))
            .may("impact_statement", text())
            .may("action_statement", text());

    private static final Shape DOCUMENT = object().must("@context", word(CONTEXT))
            .must("@id", address(2000))
            .must("author", text())
            .must("timestamp", instant())
            .must("last_updated", instant())
            .must("version", (node, pointer, refuse) -> {
                if (!node.isInt() || node.intValue() < 1) {
                    refuse.accept(pointer, "whole number from 1");
                }
            })
            .must("statements", list(STATEMENT));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tells(PublicAdvisory it) {
        return it.particulars().withdrawn().isEmpty() && !statements(it).isEmpty();
    }

    @Override
    public String render(PublicAdvisory it) {
        var revisions = it.revisions();
        var vex = Json.object()
                .put("@context", CONTEXT)
                .put("@id", it.url() + "/openvex.json")
                .put("author", it.policy().name())
                .put("timestamp", revisions.getFirst().at().toString())
                .put("last_updated", revisions.getLast().at().toString())
                .put("version", revisions.size());
        vex.set("statements", statements(it));
        return Json.text(vex);
    }

    @Override
    public List<FormatProblem> problems(String rendered) {
        return DOCUMENT.problems(NAME, Json.read(rendered));
    }

    private static ArrayNode statements(PublicAdvisory it) {
        var statements = Json.array();
        it.advisory().affected().forEach(affected -> statements(statements, affected, it));
        it.particulars()
                .notAffected()
                .forEach(one -> one.version()
                        .flatMap(version -> Purls.of(one.purl(), version))
                        .or(() -> Purls.bare(one.purl()))
                        .ifPresent(purl -> statement(statements.addObject(), it, purl, "not_affected")
                                .put("justification", one.justification().name().toLowerCase(Locale.ROOT))
                                .put("impact_statement", one.impact())));
        return statements;
    }

    private static void statements(ArrayNode statements, AffectedPackage affected, PublicAdvisory it) {
        var stretches = Stretches.of(affected, it.policy());
        stretches.forEach(stretch -> Purls.of(affected.purl(), stretch)
                .ifPresent(purl -> statement(statements.addObject(), it, purl, "affected")
                        .put("action_statement", action(stretch, it))));
        stretches.stream()
                .flatMap(stretch -> stretch.fixed().stream())
                .distinct()
                .forEach(version -> Purls.of(affected.purl(), version)
                        .ifPresent(purl -> statement(statements.addObject(), it, purl, "fixed")));
    }

    private static String action(Stretch stretch, PublicAdvisory it) {
        return stretch.fixed()
                .map("Update to version %s."::formatted)
                .or(() -> it.advisory().waived().stream()
                        .filter(waived -> waived.line().equals(stretch.line()))
                        .map(waived -> "No fix is planned: " + waived.reason())
                        .findFirst())
                .orElse("There is no fixed version yet.");
    }

    private static ObjectNode statement(ObjectNode statement, PublicAdvisory it, String purl, String status) {
        var vulnerability = statement.putObject("vulnerability");
        vulnerability.put("name", it.advisory().cve().orElse(it.caseId()));
        if (it.advisory().cve().isPresent()) {
            vulnerability.putArray("aliases").add(it.caseId());
        }
        statement.putArray("products").addObject().put("@id", purl);
        return statement.put("status", status);
    }
}
