package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditConsent;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.Justification;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.Reference;
import dev.candor.events.Advisory.ReferenceType;
import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.Confidential;
import dev.candor.triage.casefile.Facts;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the advisory's next revision: the words by hand, the facts from the case. It voids the approval of the one
 * before, and a date that was set for it.
 *
 * @param cve only where none is recorded for the case: that one is always used
 * @param credits who is thanked; when left out, the reporters as they asked to be, and whose credit was recorded
 * @param notAffected what people may think affected and is not; when left out, as in the revision before
 */
public record DraftAdvisory(
        String title,
        String summary,
        String description,
        String impact,
        String workaround,
        List<Reference> references,
        Optional<List<Credit>> credits,
        Optional<String> cve,
        Optional<List<NotAffected>> notAffected)
        implements CaseCommand {

    // Four such texts, escaped and sealed, stay within the 256 KiB of an event.
    private static final int LONG_TEXT = 24 * 1024;

    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    static DraftAdvisory read(Fields fields) {
        var cve = fields.optionalLine("cve");
        if (cve.filter(it -> !CVE.matcher(it).matches()).isPresent()) {
            fields.refuse("cve", "must be a CVE id such as CVE-2026-12345");
        }
        return new DraftAdvisory(
                fields.line("title"),
                fields.optionalText("summary", Fields.SHORT_TEXT).orElse(""),
                fields.optionalText("description", LONG_TEXT).orElse(""),
                fields.optionalText("impact", LONG_TEXT).orElse(""),
                fields.optionalText("workaround", LONG_TEXT).orElse(""),
                fields.list("references").stream()
                        .map(it -> new Reference(
                                it.optionalWord("type", ReferenceType.class).orElse(ReferenceType.WEB),
                                it.webAddress("url")))
                        .toList(),
                fields.has("credits") ? Optional.of(credits(fields)) : Optional.empty(),
                cve,
                fields.has("notAffected") ? Optional.of(notAffected(fields)) : Optional.empty());
    }

    private static List<NotAffected> notAffected(Fields fields) {
        return fields.list("notAffected").stream()
                .map(it -> new NotAffected(
                        purl(it),
                        it.optionalLine("version"),
                        it.word("justification", Justification.class),
                        it.line("impact")))
                .toList();
    }

    private static String purl(Fields fields) {
        var text = fields.line("purl");
        try {
            var purl = new PackageURL(text.isEmpty() ? "pkg:generic/nothing" : text);
            if (purl.getVersion() == null && purl.getSubpath() == null) {
                return purl.canonicalize();
            }
        } catch (MalformedPackageURLException _) {
            // Said below, as of one with a version.
        }
        fields.refuse("purl", "must be a package URL without a version, such as pkg:npm/express");
        return text;
    }

    private static List<Credit> credits(Fields fields) {
        return fields.list("credits").stream()
                .map(it -> new Credit(
                        it.line("name"),
                        it.optionalWord("role", CreditRole.class).orElse(CreditRole.REPORTER),
                        it.optionalWord("consent", CreditConsent.class)))
                .toList();
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting)
                .require(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED, CLOSED)
                .unscheduling();
        requireTheLiveId(it);
        var revision = it.advisory().nextRevision();
        return decision.say(new AdvisoryDrafted(revision, Confidential.advisory(advisory(it, revision))))
                .events();
    }

    private void requireTheLiveId(VulnerabilityCase it) {
        var live = it.facts().cve().map(Facts.Cve::id);
        if (cve.isPresent() && live.isPresent() && !cve.equals(live)) {
            throw new InvalidInput("/cve", "must be the id that is recorded for the case, or left out");
        }
    }

    private Advisory advisory(VulnerabilityCase it, int revision) {
        return AdvisoryFacts.of(it)
                .fillIn(new Advisory(
                        it.id().value(),
                        it.project(),
                        revision,
                        title,
                        summary,
                        description,
                        impact,
                        workaround,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        cve,
                        references,
                        credits.orElseGet(() -> asKnown(it)),
                        List.of(),
                        Optional.empty(),
                        Optional.of(particulars(it))));
    }

    private Particulars particulars(VulnerabilityCase it) {
        var before = it.advisory()
                .draft()
                .flatMap(draft -> draft.advisory().read())
                .flatMap(Advisory::particulars)
                .map(Particulars::notAffected)
                .orElse(List.of());
        return new Particulars(
                Optional.empty(), List.of(), Optional.empty(), List.of(), notAffected.orElse(before), Optional.empty());
    }

    /** The reporters as they asked to be, and everybody whose credit was recorded, named only if they agreed. */
    private static List<Credit> asKnown(VulnerabilityCase it) {
        return Stream.concat(
                        asTheReporterAsked(it).stream(),
                        it.participants().credits().stream()
                                .map(credit -> new Credit(
                                        credit.name().or(""),
                                        credit.role(),
                                        Optional.of(credit.consented() ? CreditConsent.GIVEN : CreditConsent.ASKED)))
                                .filter(credit -> !credit.name().isBlank()))
                .toList();
    }

    private static List<Credit> asTheReporterAsked(VulnerabilityCase it) {
        var own = it.report().received().reporter().filter(reporter -> !reporter.anonymous()).stream()
                .flatMap(reporter -> reporter.credit().flatMap(Confidential::read).stream())
                .filter(name -> !name.isBlank());
        return Stream.concat(own, it.outcome().kin().credits().stream())
                .distinct()
                .map(name -> new Credit(name, CreditRole.REPORTER))
                .toList();
    }
}
