package dev.candor.triage.cve;

import dev.candor.triage.casefile.Facts.Cve;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/** A CVE id with the authority that gave it. */
final class CveId {

    private static final Pattern FORM = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    // The form that CVE records take, version 4.
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private CveId() {}

    static Cve read(Fields fields) {
        var id = fields.line("cve");
        if (!id.isEmpty() && !FORM.matcher(id).matches()) {
            fields.refuse("cve", "must be a CVE id such as CVE-2026-12345");
        }
        var org = fields.optionalLine("assignerOrg");
        if (org.filter(it -> !UUID.matcher(it).matches()).isPresent()) {
            fields.refuse("assignerOrg", "must be the UUID of a CVE numbering authority");
        }
        return new Cve(id, fields.line("assigner"), org.map(it -> it.toLowerCase(Locale.ROOT)));
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
