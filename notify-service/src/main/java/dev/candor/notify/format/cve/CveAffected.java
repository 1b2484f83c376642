package dev.candor.notify.format.cve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Ecosystem;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Purls;
import dev.candor.notify.format.Stretch;
import dev.candor.notify.format.Stretches;

/** What is affected, in CVE's words: every version that no stretch names is unaffected. */
final class CveAffected {

    private CveAffected() {}

    static ArrayNode of(PublicAdvisory it) {
        var affected = Json.array();
        it.advisory().affected().stream()
                .filter(one -> !one.ranges().isEmpty())
                .forEach(one -> product(affected.addObject(), one, it));
        it.advisory().assets().stream()
                .distinct()
                .forEach(asset -> affected.addObject()
                        .put("vendor", it.policy().name())
                        .put("product", asset)
                        .put("defaultStatus", "affected"));
        return affected;
    }

    private static void product(ObjectNode product, AffectedPackage affected, PublicAdvisory it) {
        product.put("vendor", it.policy().name()).put("product", Purls.name(affected.purl()));
        Purls.bare(affected.purl()).ifPresent(purl -> product.put("packageURL", purl));
        product.put("defaultStatus", "unaffected");
        var versions = product.putArray("versions");
        var type = Ecosystem.of(affected.purl()).filter(Ecosystem::semantic).isPresent() ? "semver" : "custom";
        Stretches.of(affected, it.policy()).forEach(stretch -> version(versions.addObject(), stretch, type));
    }

    private static void version(ObjectNode version, Stretch stretch, String type) {
        version.put("version", stretch.introduced()).put("status", "affected").put("versionType", type);
        stretch.lastAffected()
                .ifPresentOrElse(
                        last -> version.put("lessThanOrEqual", last),
                        () -> version.put("lessThan", stretch.before().orElse("*")));
    }
}
