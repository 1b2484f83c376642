package dev.candor.notify.format.ghsa;

import static dev.candor.notify.format.Shape.list;
import static dev.candor.notify.format.Shape.object;
import static dev.candor.notify.format.Shape.text;
import static dev.candor.notify.format.Shape.word;

import dev.candor.notify.format.Cvss;
import dev.candor.notify.format.Shape;

/** What GitHub's REST API takes, as far as we use it. */
final class GhsaRules {

    private static final Shape ECOSYSTEM = word(
            "npm", "maven", "nuget", "composer", "pub", "swift", "pip", "rubygems", "go", "rust", "erlang", "other");

    private static final Shape WEAKNESSES = (node, pointer, refuse) -> {
        if (!node.isArray()) {
            refuse.accept(pointer, "list");
        } else if (!node.isEmpty()) {
            list(text("CWE-[1-9][0-9]{0,5}")).inspect(node, pointer, refuse);
        }
    };

    static final Shape PAYLOAD = object().must("summary", text(1024))
            .must("description", text(65_535))
            .may("cve_id", text("CVE-[0-9]{4}-[0-9]{4,19}"))
            .must(
                    "vulnerabilities",
                    list(object().must(
                                    "package",
                                    object().must("ecosystem", ECOSYSTEM).must("name", text()))
                            .may("vulnerable_version_range", text())
                            .may("patched_versions", text())))
            .must("cwe_ids", WEAKNESSES)
            .may("cvss_vector_string", text("CVSS vector", it -> Cvss.isVector31(it) || Cvss.isVector40(it)))
            .may("state", word("closed"));

    private GhsaRules() {}
}
