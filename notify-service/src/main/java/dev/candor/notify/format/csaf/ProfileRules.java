package dev.candor.notify.format.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A document keeps what the profile that it names asks for. */
final class ProfileRules implements CsafRules.Rule {

    private static final Set<String> PROFILES = Set.of(
            "csaf_base",
            "csaf_security_incident_response",
            "csaf_informational_advisory",
            "csaf_security_advisory",
            "csaf_vex");

    @Override
    public void judge(JsonNode csaf, BiConsumer<String, String> refuse) {
        var category = csaf.at("/document/category").asText();
        if (!PROFILES.contains(category) && looksLikeAProfile(category)) {
            refuse.accept("/document/category", "6.1.26");
        }
        var isVex = category.equals("csaf_vex");
        if (isVex || category.equals("csaf_security_advisory")) {
            require(csaf, "", "product_tree", "6.1.27.4", refuse);
            require(csaf, "", "vulnerabilities", "6.1.27.11", refuse);
            for (var i = 0; i < csaf.path("vulnerabilities").size(); i++) {
                var it = csaf.path("vulnerabilities").get(i);
                var pointer = "/vulnerabilities/" + i;
                require(it, pointer, "notes", "6.1.27.5", refuse);
                if (isVex) {
                    vex(it, pointer, csaf, refuse);
                } else {
                    require(it, pointer, "product_status", "6.1.27.6", refuse);
                }
            }
        }
    }

    private static boolean looksLikeAProfile(String category) {
        var bare = bare(category);
        return PROFILES.stream()
                .map(ProfileRules::bare)
                .flatMap(it -> Stream.of(it, it.substring("csaf".length())))
                .anyMatch(bare::equals);
    }

    private static String bare(String category) {
        return category.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }

    private static void vex(JsonNode it, String pointer, JsonNode csaf, BiConsumer<String, String> refuse) {
        var status = it.path("product_status");
        if (Stream.of("fixed", "known_affected", "known_not_affected", "under_investigation")
                .noneMatch(status::has)) {
            refuse.accept(pointer + "/product_status", "6.1.27.7");
        }
        if (!it.has("cve") && !it.has("ids")) {
            refuse.accept(pointer, "6.1.27.8");
        }
        var explained = new HashSet<String>();
        it.path("flags").forEach(flag -> explained.addAll(ProductRules.products(flag, csaf)));
        it.path("threats").forEach(threat -> {
            if (threat.path("category").asText().equals("impact")) {
                explained.addAll(ProductRules.products(threat, csaf));
            }
        });
        covered(status.path("known_not_affected"), explained, pointer, "6.1.27.9", refuse);
        var remedied = new HashSet<String>();
        it.path("remediations").forEach(remedy -> remedied.addAll(ProductRules.products(remedy, csaf)));
        covered(status.path("known_affected"), remedied, pointer, "6.1.27.10", refuse);
    }

    private static void covered(
            JsonNode products, Set<String> by, String pointer, String test, BiConsumer<String, String> refuse) {
        for (var product : products) {
            if (!by.contains(product.asText())) {
                refuse.accept(pointer, test);
            }
        }
    }

    private static void require(
            JsonNode node, String pointer, String name, String test, BiConsumer<String, String> refuse) {
        if (!node.has(name)) {
            refuse.accept(pointer + "/" + name, test);
        }
    }
}
