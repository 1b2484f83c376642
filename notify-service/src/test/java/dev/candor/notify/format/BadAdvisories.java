package dev.candor.notify.format;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import java.util.List;
import java.util.Optional;

/** Advisories with one thing wrong. */
final class BadAdvisories {

    private static final String VECTOR_31 = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private static final String VECTOR_40 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    private BadAdvisories() {}

    static List<Advisory> like(Advisory it) {
        return List.of(
                cve(it, "CVE-26-1"),
                cve(it, "GHSA-xxxx"),
                cve(it, "CVE-2026-" + "1".repeat(30)),
                cwes(it, "CWE-0"),
                cwes(it, "79"),
                cwes(it, "CWE-12345678"),
                cvss31(it, new Cvss("CVSS:3.1/AV:N", 9.8, "critical")),
                cvss31(it, new Cvss("nonsense", 9.8, "critical")),
                cvss31(it, new Cvss(VECTOR_31, 11, "critical")),
                cvss31(it, new Cvss(VECTOR_31, 9.8, "low")),
                cvss31(it, new Cvss(VECTOR_31, 9.8, "terrible")),
                cvss31(it, new Cvss(VECTOR_31, 9.75, "critical")),
                cvss40(it, new Cvss(VECTOR_40.replace("AV:N/AC:L", "AC:L/AV:N"), 9.3, "critical")),
                cvss40(it, new Cvss(VECTOR_40, 9.3, "medium")),
                affected(it, "pkg:npm/express", "", "1.0.0"),
                affected(it, "pkg:npm/express", "2.0.0", "1.0.0"),
                affected(it, "", "0", "1.0.0"),
                assigner(it, "example"),
                assigner(it, "00000000-0000-0000-0000-000000000000"));
    }

    static Advisory thanking(Advisory it, Credit credit) {
        return with(it, it.affected(), it.cvss31(), it.cvss40(), it.cwes(), it.cve(), List.of(credit));
    }

    static Advisory affecting(Advisory it, List<AffectedPackage> affected) {
        return with(it, affected, it.cvss31(), it.cvss40(), it.cwes(), it.cve(), it.credits());
    }

    private static Advisory cve(Advisory it, String cve) {
        return with(it, it.affected(), it.cvss31(), it.cvss40(), it.cwes(), Optional.of(cve), it.credits());
    }

    private static Advisory cwes(Advisory it, String cwe) {
        return with(it, it.affected(), it.cvss31(), it.cvss40(), List.of(cwe), it.cve(), it.credits());
    }

    private static Advisory cvss31(Advisory it, Cvss cvss) {
        return with(it, it.affected(), Optional.of(cvss), it.cvss40(), it.cwes(), it.cve(), it.credits());
    }

    private static Advisory cvss40(Advisory it, Cvss cvss) {
        return with(it, it.affected(), it.cvss31(), Optional.of(cvss), it.cwes(), it.cve(), it.credits());
    }

    private static Advisory affected(Advisory it, String purl, String from, String to) {
        var range = new AffectedRange("4.x", from, Optional.of(to), Optional.empty());
        return affecting(it, List.of(new AffectedPackage(purl, List.of(range))));
    }

    private static Advisory assigner(Advisory it, String organisation) {
        var particulars = it.particulars().orElse(Particulars.NONE);
        return it.with(Optional.of(new Particulars(
                Optional.of(new CveAssigner(organisation, Optional.of("x"))),
                particulars.weaknesses(),
                particulars.ssvc(),
                particulars.revisions(),
                particulars.notAffected(),
                particulars.withdrawn())));
    }

    private static Advisory with(
            Advisory it,
            List<AffectedPackage> affected,
            Optional<Cvss> cvss31,
            Optional<Cvss> cvss40,
            List<String> cwes,
            Optional<String> cve,
            List<Credit> credits) {
        return new Advisory(
                it.caseId(),
                it.project(),
                it.revision(),
                it.title(),
                it.summary(),
                it.description(),
                it.impact(),
                it.workaround(),
                affected,
                it.assets(),
                it.waived(),
                cvss31,
                cvss40,
                cwes,
                cve,
                it.references(),
                credits,
                it.timeline(),
                it.publishedAt(),
                it.particulars());
    }
}
