package dev.candor.notify.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.events.Assessment.AffectedRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.semver4j.Semver;

/** Versions and ranges as others tell them, for comparison. */
public final class GoldenAdvisories {

    private GoldenAdvisories() {}

    /** The algorithm that the OSV format defines: whether a version lies in one of a package's ranges. */
    public static boolean isAffected(JsonNode affected, String version) {
        return StreamSupport.stream(affected.spliterator(), false)
                .flatMap(it -> StreamSupport.stream(it.path("ranges").spliterator(), false))
                .anyMatch(range -> lies(new Semver(version), range.path("events")));
    }

    private static boolean lies(Semver version, JsonNode events) {
        var affected = false;
        for (var event : events) {
            if (event.has("introduced")
                    && reaches(version, event.path("introduced").asText())) {
                affected = true;
            } else if (event.has("fixed")
                    && reaches(version, event.path("fixed").asText())) {
                affected = false;
            } else if (event.has("last_affected")
                    && version.compareTo(new Semver(event.path("last_affected").asText())) > 0) {
                affected = false;
            }
        }
        return affected;
    }

    private static boolean reaches(Semver version, String bound) {
        return bound.equals("0") || version.compareTo(new Semver(bound)) >= 0;
    }

    /** The ranges of an OSV record as release lines would have them. */
    public static List<AffectedRange> ranges(JsonNode affected) {
        var ranges = new ArrayList<AffectedRange>();
        affected.forEach(it -> it.path("ranges").forEach(range -> {
            var introduced = "";
            for (var event : range.path("events")) {
                if (event.has("introduced")) {
                    introduced = event.path("introduced").asText();
                } else {
                    ranges.add(new AffectedRange(
                            "line " + ranges.size(),
                            introduced,
                            Optional.ofNullable(event.path("fixed").textValue()),
                            Optional.ofNullable(event.path("last_affected").textValue())));
                }
            }
        }));
        return ranges;
    }
}
