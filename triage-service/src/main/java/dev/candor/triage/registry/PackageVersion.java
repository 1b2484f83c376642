package dev.candor.triage.registry;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.stream.Stream;

/** A version of a package; {@code purl} without version. */
record PackageVersion(String purl, String version) {

    /** The first fixed versions that people say are out. */
    static List<PackageVersion> releasedIn(VulnerabilityCase it) {
        return it.fixes().assessment().stream()
                .flatMap(assessment -> assessment.affected().stream())
                .flatMap(affected -> versions(it, affected))
                .distinct()
                .toList();
    }

    private static Stream<PackageVersion> versions(VulnerabilityCase it, AffectedPackage affected) {
        return affected.ranges().stream()
                .map(AffectedRange::line)
                .distinct()
                .flatMap(line -> it.fixes().affectedLine(line).stream())
                .flatMap(line -> line.version().flatMap(Confidential::read).stream())
                .map(version -> new PackageVersion(affected.purl(), version));
    }

    @Override
    public String toString() {
        return purl + "@" + version;
    }
}
