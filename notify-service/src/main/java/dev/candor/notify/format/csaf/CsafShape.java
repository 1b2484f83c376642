package dev.candor.notify.format.csaf;

import static dev.candor.notify.format.Shape.address;
import static dev.candor.notify.format.Shape.instant;
import static dev.candor.notify.format.Shape.list;
import static dev.candor.notify.format.Shape.object;
import static dev.candor.notify.format.Shape.text;
import static dev.candor.notify.format.Shape.word;

import dev.candor.notify.format.Cvss;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Shape;

/** What our CSAF documents look like. */
final class CsafShape {

    private static final Shape NUMBER = text("[1-9][0-9]*");
    private static final Shape IDS = list(text());

    private static final Shape NOTES =
            list(object().must("category", word("description", "details", "general", "other", "summary"))
                    .must("text", text())
                    .must("title", text()));

    private static final Shape ACKNOWLEDGMENTS =
            list(object().must("names", list(text())).must("summary", text()));

    private static final Shape REFERENCES = list(object().must("category", word("self", "external"))
            .must("summary", text())
            .must("url", address(20000)));

    private static final Shape TRACKING = object().may("aliases", list(text()))
            .must("current_release_date", instant())
            .must("id", text("\\S(.*\\S)?"))
            .must("initial_release_date", instant())
            .must(
                    "revision_history",
                    list(object().must("date", instant()).must("number", NUMBER).must("summary", text())))
            .must("status", word("final"))
            .must("version", NUMBER);

    private static final Shape HEAD = object().may("acknowledgments", ACKNOWLEDGMENTS)
            .may("aggregate_severity", object().must("text", text()))
            .must("category", word("csaf_base", "csaf_security_advisory", "csaf_vex"))
            .must("csaf_version", word("2.0"))
            .must(
                    "distribution",
                    object().must("tlp", object().must("label", word("WHITE")).must("url", address(100))))
            .must("lang", text("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"))
            .may("notes", NOTES)
            .must(
                    "publisher",
                    object().must("category", word("vendor"))
                            .must("name", text())
                            .must("namespace", address(2000)))
            .must("references", REFERENCES)
            .must("title", text())
            .must("tracking", TRACKING);

    private static final Shape PRODUCT = object().must("name", text())
            .must("product_id", text())
            .may("product_identification_helper", object().must("purl", text("package URL", Purls::isValid)));

    private static final Shape VERSIONS =
            list(object().must("category", word("product_version", "product_version_range"))
                    .must("name", text())
                    .must("product", PRODUCT));

    private static final Shape THING = (node, pointer, refuse) -> {
        var named = object().must("category", word("product_name")).must("name", text());
        (node.has("branches") ? named.must("branches", VERSIONS) : named.must("product", PRODUCT))
                .inspect(node, pointer, refuse);
    };

    private static final Shape TREE = object().must(
                    "branches",
                    list(object().must("category", word("vendor"))
                            .must("name", text())
                            .must("branches", list(THING))));

    private static final Shape SCORE = object().must(
                    "cvss_v3",
                    object().must("version", word("3.1"))
                            .must("vectorString", text("CVSS 3.1 vector", Cvss::isVector31))
                            .must("baseScore", Shape.score())
                            .must("baseSeverity", word("NONE", "LOW", "MEDIUM", "HIGH", "CRITICAL")))
            .must("products", IDS);

    private static final Shape VULNERABILITY = object().may("cve", text("CVE-[0-9]{4}-[0-9]{4,19}"))
            .may("cwe", object().must("id", text("CWE-[1-9]\\d{0,5}")).must("name", text()))
            .may(
                    "flags",
                    list(object().must(
                                    "label",
                                    word(
                                            "component_not_present",
                                            "inline_mitigations_already_exist",
                                            "vulnerable_code_cannot_be_controlled_by_adversary",
                                            "vulnerable_code_not_in_execute_path",
                                            "vulnerable_code_not_present"))
                            .must("product_ids", IDS)))
            .must("ids", list(object().must("system_name", text()).must("text", text())))
            .must("notes", NOTES)
            .must(
                    "product_status",
                    object().may("fixed", IDS).may("known_affected", IDS).may("known_not_affected", IDS))
            .must("release_date", instant())
            .may(
                    "remediations",
                    list(object().must("category", word("vendor_fix", "no_fix_planned", "none_available", "workaround"))
                            .must("details", text())
                            .must("product_ids", IDS)))
            .may("scores", list(SCORE))
            .may(
                    "threats",
                    list(object().must("category", word("impact"))
                            .must("details", text())
                            .must("product_ids", IDS)))
            .must("title", text());

    static final Shape DOCUMENT = (node, pointer, refuse) -> {
        var root = object().must("document", HEAD);
        (node.at("/document/category").asText().equals("csaf_base")
                        ? root
                        : root.must("product_tree", TREE).must("vulnerabilities", list(VULNERABILITY)))
                .inspect(node, pointer, refuse);
        var status = node.at("/vulnerabilities/0/product_status");
        if (status.isObject() && status.isEmpty()) {
            refuse.accept("/vulnerabilities/0/product_status", "at least one product");
        }
    };

    private CsafShape() {}
}
