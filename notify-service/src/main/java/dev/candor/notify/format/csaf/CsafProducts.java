package dev.candor.notify.format.csaf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Stretch;
import dev.candor.notify.format.Stretches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The products of an advisory, each with what is said of it, and the tree in which they stand. */
final class CsafProducts {

    private final String vendor;
    private final List<Product> all = new ArrayList<>();

    private CsafProducts(String vendor) {
        this.vendor = vendor;
    }

    /** What is said of a product. */
    enum Status {
        AFFECTED,
        FIXED,
        NOT_AFFECTED
    }

    /**
     * Versions of one thing.
     *
     * @param of the thing's name
     * @param version its version or, as a version range specifier, its versions; absent where it has none
     * @param stretch what an affected one was made from
     * @param because why one is not affected
     */
    record Product(
            String id,
            Status status,
            String of,
            Optional<String> version,
            Optional<String> purl,
            Optional<Stretch> stretch,
            Optional<NotAffected> because) {

        String name() {
            return version.map(it -> of + " " + it).orElse(of);
        }
    }

    static CsafProducts of(PublicAdvisory it) {
        var products = new CsafProducts(it.policy().name());
        it.advisory().affected().forEach(one -> products.add(one, Stretches.of(one, it.policy())));
        it.advisory().assets().stream()
                .distinct()
                .forEach(asset -> products.add(id -> new Product(
                        id,
                        Status.AFFECTED,
                        asset,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        it.particulars().notAffected().forEach(products::add);
        return products;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Product> with(Status status) {
        return where(it -> it.status() == status);
    }

    List<Product> where(Predicate<Product> wanted) {
        return all.stream().filter(wanted).toList();
    }

    static ArrayNode ids(List<Product> products) {
        return Json.texts(products.stream().map(Product::id).toList());
    }

    ObjectNode tree() {
        var tree = Json.object();
        var things = tree.putArray("branches")
                .addObject()
                .put("category", "vendor")
                .put("name", vendor)
                .putArray("branches");
        all.stream().map(Product::of).distinct().forEach(thing -> branch(things, thing));
        return tree;
    }

    private void branch(ArrayNode things, String thing) {
        var versions = Json.array();
        for (var product : where(it -> it.of().equals(thing))) {
            if (product.version().isPresent()) {
                var version = product.version().get();
                versions.addObject()
                        .put("category", version.startsWith("vers:") ? "product_version_range" : "product_version")
                        .put("name", version)
                        .set("product", fullName(product));
            } else {
                things.addObject()
                        .put("category", "product_name")
                        .put("name", thing)
                        .set("product", fullName(product));
            }
        }
        if (!versions.isEmpty()) {
            things.addObject()
                    .put("category", "product_name")
                    .put("name", thing)
                    .set("branches", versions);
        }
    }

    private ObjectNode fullName(Product product) {
        var node = Json.object().put("name", vendor + " " + product.name()).put("product_id", product.id());
        product.purl()
                .ifPresent(
                        purl -> node.putObject("product_identification_helper").put("purl", purl));
        return node;
    }

    private void add(AffectedPackage affected, List<Stretch> stretches) {
        var name = Purls.name(affected.purl());
        stretches.forEach(it -> add(id -> new Product(
                id,
                Status.AFFECTED,
                name,
                Optional.of(Purls.range(affected.purl(), it)),
                Purls.bare(affected.purl()),
                Optional.of(it),
                Optional.empty())));
        stretches.stream()
                .flatMap(it -> it.fixed().stream())
                .distinct()
                .forEach(version -> add(id -> new Product(
                        id,
                        Status.FIXED,
                        name,
                        Optional.of(version),
                        Purls.of(affected.purl(), version),
                        Optional.empty(),
                        Optional.empty())));
    }

    private void add(NotAffected it) {
        add(id -> new Product(
                id,
                Status.NOT_AFFECTED,
                Purls.name(it.purl()),
                Optional.of(it.version().orElse("vers:all/*")),
                it.version().flatMap(version -> Purls.of(it.purl(), version)).or(() -> Purls.bare(it.purl())),
                Optional.empty(),
                Optional.of(it)));
    }

    private void add(Function<String, Product> product) {
        all.add(product.apply("CSAFPID-%04d".formatted(all.size() + 1)));
    }
}
