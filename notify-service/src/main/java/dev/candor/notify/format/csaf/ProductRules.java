package dev.candor.notify.format.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.notify.format.Purls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Each product is defined once, and what is said of it does not contradict itself. */
final class ProductRules implements CsafRules.Rule {

    private static final List<Set<String>> CONTRADICTING = List.of(
            Set.of("first_affected", "known_affected", "last_affected"),
            Set.of("known_not_affected"),
            Set.of("first_fixed", "fixed"),
            Set.of("under_investigation"));

    private static final Set<String> RANGE_WORDS =
            Set.of("after", "all", "before", "earlier", "later", "prior", "versions");

    @Override
    public void judge(JsonNode csaf, BiConsumer<String, String> refuse) {
        var tree = csaf.path("product_tree");
        var defined = new HashMap<String, String>();
        tree.path("full_product_names").forEach(it -> define(it, "/product_tree/full_product_names", defined, refuse));
        tree.path("relationships")
                .forEach(it -> define(it.path("full_product_name"), "/product_tree/relationships", defined, refuse));
        branches(tree.path("branches"), "/product_tree/branches", defined, refuse);
        var groups = groups(tree);
        groups.values().forEach(ids -> known(ids, defined, "/product_tree/product_groups", refuse));
        tree.path("relationships")
                .forEach(it -> known(
                        List.of(
                                it.path("product_reference").asText(),
                                it.path("relates_to_product_reference").asText()),
                        defined,
                        "/product_tree/relationships",
                        refuse));
        for (var i = 0; i < csaf.path("vulnerabilities").size(); i++) {
            vulnerability(
                    csaf.path("vulnerabilities").get(i), "/vulnerabilities/" + i, defined.keySet(), groups, refuse);
        }
    }

    private static void branches(
            JsonNode branches, String pointer, Map<String, String> defined, BiConsumer<String, String> refuse) {
        for (var i = 0; i < branches.size(); i++) {
            var it = branches.get(i);
            var at = pointer + "/" + i;
            branches(it.path("branches"), at + "/branches", defined, refuse);
            if (it.has("product")) {
                define(it.path("product"), at + "/product", defined, refuse);
            }
            var name = it.path("name").asText();
            if (it.path("category").asText().equals("product_version")
                    && (name.matches(".*[<>].*")
                            || Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\s+", -1))
                                    .anyMatch(RANGE_WORDS::contains))) {
                refuse.accept(at + "/name", "6.1.31");
            }
        }
    }

    private static void define(
            JsonNode product, String pointer, Map<String, String> defined, BiConsumer<String, String> refuse) {
        if (defined.put(product.path("product_id").asText(), pointer) != null) {
            refuse.accept(pointer, "6.1.2");
        }
        var purl = product.at("/product_identification_helper/purl");
        if (purl.isTextual() && !Purls.isValid(purl.asText())) {
            refuse.accept(pointer + "/product_identification_helper/purl", "6.1.13");
        }
    }

    private static Map<String, List<String>> groups(JsonNode tree) {
        var groups = new HashMap<String, List<String>>();
        tree.path("product_groups")
                .forEach(it -> groups.put(it.path("group_id").asText(), texts(it.path("product_ids"))));
        return groups;
    }

    private static void vulnerability(
            JsonNode it,
            String pointer,
            Set<String> defined,
            Map<String, List<String>> groups,
            BiConsumer<String, String> refuse) {
        it.path("product_status")
                .properties()
                .forEach(status -> knownIn(
                        texts(status.getValue()), defined, pointer + "/product_status/" + status.getKey(), refuse));
        it.path("scores")
                .forEach(score -> knownIn(texts(score.path("products")), defined, pointer + "/scores", refuse));
        for (var list : List.of("flags", "remediations", "threats")) {
            it.path(list).forEach(item -> {
                knownIn(texts(item.path("product_ids")), defined, pointer + "/" + list, refuse);
                if (products(item, groups).isEmpty() && !list.equals("threats")) {
                    refuse.accept(pointer + "/" + list, list.equals("flags") ? "6.1.32" : "6.1.29");
                }
            });
        }
        contradictions(it.path("product_status"), pointer + "/product_status", refuse);
        once(
                StreamSupport.stream(it.path("flags").spliterator(), false)
                        .flatMap(flag -> products(flag, groups).stream()),
                pointer + "/flags",
                "6.1.33",
                refuse);
        once(
                StreamSupport.stream(it.path("scores").spliterator(), false)
                        .flatMap(score -> score.properties().stream()
                                .filter(metric -> metric.getKey().startsWith("cvss"))
                                .flatMap(metric -> texts(score.path("products")).stream()
                                        .map(id -> id
                                                + metric.getValue()
                                                        .path("version")
                                                        .asText()))),
                pointer + "/scores",
                "6.1.7",
                refuse);
    }

    private static void contradictions(JsonNode status, String pointer, BiConsumer<String, String> refuse) {
        var seen = new HashSet<String>();
        for (var kind : CONTRADICTING) {
            var here = new HashSet<String>();
            kind.forEach(name -> here.addAll(texts(status.path(name))));
            here.forEach(id -> {
                if (!seen.add(id)) {
                    refuse.accept(pointer, "6.1.6");
                }
            });
        }
    }

    private static void once(Stream<String> items, String pointer, String test, BiConsumer<String, String> refuse) {
        var seen = new HashSet<String>();
        items.forEach(it -> {
            if (!seen.add(it)) {
                refuse.accept(pointer, test);
            }
        });
    }

    /** The products that an item of a vulnerability is about, those of its groups included. */
    static Set<String> products(JsonNode item, Map<String, List<String>> groups) {
        var products = new HashSet<>(texts(item.path("product_ids")));
        texts(item.path("group_ids")).forEach(it -> products.addAll(groups.getOrDefault(it, List.of())));
        return products;
    }

    static Set<String> products(JsonNode item, JsonNode csaf) {
        return products(item, groups(csaf.path("product_tree")));
    }

    private static void known(
            List<String> ids, Map<String, String> defined, String pointer, BiConsumer<String, String> refuse) {
        knownIn(ids, defined.keySet(), pointer, refuse);
    }

    private static void knownIn(
            List<String> ids, Set<String> defined, String pointer, BiConsumer<String, String> refuse) {
        if (!defined.containsAll(ids)) {
            refuse.accept(pointer, "6.1.1");
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}
