package dev.candor.notify.delivery;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.Reference;
import dev.candor.events.Advisory.ReferenceType;
import dev.candor.events.Advisory.TimelineItem;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Advisories to publish. */
public final class Advisories {

    public static final Instant DISCLOSED = Instant.parse("2026-11-22T09:30:00.123456Z");

    public static final Links LINKS = new Links(
            URI.create("https://report.example"),
            URI.create("https://desk.example/"),
            URI.create("https://fix.example"));

    private Advisories() {}

    /** A problem fixed in two release lines. */
    public static Advisory inTwoLines(String caseId) {
        return about(caseId, "Open redirect in response.redirect()", "Ada Lovelace");
    }

    /** The same problem under another title. */
    public static Advisory about(String caseId, String title) {
        return about(caseId, title, "Ada Lovelace");
    }

    /** Every word of the kind that breaks things. */
    public static Advisory of(String caseId, String word) {
        return about(caseId, word, word);
    }

    public static Advisory with(Advisory it, List<AffectedRange> ranges) {
        return new Advisory(
                it.caseId(),
                it.project(),
                it.revision(),
                it.title(),
                it.summary(),
                it.description(),
                it.impact(),
                it.workaround(),
                List.of(new AffectedPackage("pkg:npm/express", ranges)),
                it.assets(),
                it.waived(),
                it.cvss31(),
                it.cvss40(),
                it.cwes(),
                it.cve(),
                it.references(),
                it.credits(),
                it.timeline(),
                it.publishedAt());
    }

    public static AffectedRange fixed(String line, String introduced, String fixed) {
        return new AffectedRange(line, introduced, Optional.of(fixed), Optional.empty());
    }

    public static AffectedRange lastAffected(String line, String introduced, String last) {
        return new AffectedRange(line, introduced, Optional.empty(), Optional.of(last));
    }

    public static AffectedRange open(String line, String introduced) {
        return new AffectedRange(line, introduced, Optional.empty(), Optional.empty());
    }

    public static PublicAdvisory published(Advisory it) {
        return PublicAdvisory.of(it.caseId(), express(), it, DISCLOSED, LINKS.advisory(it.caseId()));
    }

    public static Policy express() {
        return Policies.readAll(Path.of(System.getProperty("candor.home"), "deploy", "policies"))
                .byProject("express")
                .orElseThrow();
    }

    private static Advisory about(String caseId, String title, String name) {
        return new Advisory(
                caseId,
                "express",
                1,
                title,
                title + " can send people to a foreign site.",
                "Call `res.redirect(url)` with an *untrusted* address:\n\n    res.redirect(req.query.to)\n\n" + title,
                "Phishing.",
                "Check the address against a list.",
                List.of(new AffectedPackage(
                        "pkg:npm/express", List.of(fixed("5.x", "5.0.0", "5.0.1"), fixed("4.x", "4.0.0", "4.20.0")))),
                List.of(),
                List.of(),
                Optional.of(new Cvss("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:L/A:L", 5.0, "medium")),
                Optional.empty(),
                List.of("CWE-601"),
                Optional.of("CVE-2026-12345"),
                List.of(new Reference(ReferenceType.FIX, "https://github.com/expressjs/express/commit/54271f69")),
                List.of(new Credit(name, CreditRole.FINDER)),
                List.of(new TimelineItem(Instant.parse("2026-11-01T10:00:00Z"), "Reported")),
                Optional.of(DISCLOSED));
    }
}
