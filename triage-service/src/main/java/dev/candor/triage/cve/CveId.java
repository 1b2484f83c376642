package dev.candor.triage.cve;

import dev.candor.triage.casefile.Facts.Cve;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import java.util.regex.Pattern;

/** A CVE id with the authority that gave it. */
final class CveId {

    private static final Pattern FORM = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    private CveId() {}

    static Cve read(Fields fields) {
        var id = fields.line("cve");
        if (!id.isEmpty() && !FORM.matcher(id).matches()) {
            fields.refuse("cve", "must be a CVE id such as CVE-2026-12345");
        }
        return new Cve(id, fields.line("assigner"));
    }

    /** One live id per case. */
    static void requireNone(VulnerabilityCase it) {
        it.facts().cve().ifPresent(live -> {
            throw Decision.refusal(
                    Refusal.CVE_ALREADY,
                    "Case %s must have no CVE id, but has %s; it may be replaced".formatted(it.id(), live.id()));
        });
    }
}
