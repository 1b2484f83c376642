package dev.candor.triage.assessment;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.candor.events.Advisory.Exploitation;
import dev.candor.events.Advisory.PublicSafetyImpact;
import dev.candor.events.Advisory.SupplierDecision;
import dev.candor.events.Advisory.TechnicalImpact;
import dev.candor.events.Advisory.Utility;
import dev.candor.events.Assessment;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.Assessment.Cvss;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.InvalidInput.FieldProblem;
import dev.candor.triage.casefile.command.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a handler found out: what is affected, how bad it is, what kind of weakness it is. */
public record Finding(
        List<AffectedPackage> affected,
        List<String> assets,
        Optional<Cvss> cvss31,
        Optional<Cvss> cvss40,
        List<String> cwes,
        Optional<SupplierDecision> ssvc) {

    private static final Pattern CWE = Pattern.compile("CWE-[1-9]\\d{0,5}");

    static Finding read(Fields fields) {
        return new Finding(
                fields.list("affected").stream().map(Finding::affected).toList(),
                fields.lines("assets"),
                cvss(fields, "cvss31", CvssVector.V31),
                cvss(fields, "cvss40", CvssVector.V40),
                cwes(fields),
                ssvc(fields));
    }

    /** As it is journaled. Refused where nothing is affected; invalid where it does not fit the policy. */
    Assessment against(Policy policy) {
        if (assets.isEmpty() && affected.stream().allMatch(it -> it.ranges().isEmpty())) {
            throw Decision.refusal(
                    Refusal.NOTHING_AFFECTED,
                    "A confirmed problem must affect a package in a range of versions, or a named asset");
        }
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < affected.size(); i++) {
            problems.addAll(new AffectedVersions(policy, affected, i).problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Assessment(affected, assets, cvss31, cvss40, cwes, ssvc);
    }

    private static AffectedPackage affected(Fields fields) {
        return new AffectedPackage(
                purl(fields), fields.list("ranges").stream().map(Finding::range).toList());
    }

    private static AffectedRange range(Fields fields) {
        return new AffectedRange(
                fields.line("line"),
                fields.line("introduced"),
                fields.optionalLine("fixed"),
                fields.optionalLine("lastAffected"));
    }

    private static String purl(Fields fields) {
        var text = fields.line("purl");
        if (text.isEmpty()) {
            return text;
        }
        try {
            var purl = new PackageURL(text);
            if (purl.getVersion() != null || purl.getSubpath() != null) {
                fields.refuse("purl", "must name a package without a version, such as pkg:npm/express");
            }
            return purl.canonicalize();
        } catch (MalformedPackageURLException _) {
            fields.refuse("purl", "must be a package URL, such as pkg:npm/express");
            return text;
        }
    }

    private static Optional<Cvss> cvss(Fields fields, String name, CvssVector version) {
        return fields.optionalLine(name).flatMap(it -> {
            var checked = version.check(it);
            checked.problem().ifPresent(problem -> fields.refuse(name, problem));
            return checked.cvss();
        });
    }

    private static List<String> cwes(Fields fields) {
        var cwes = fields.lines("cwes");
        if (!cwes.stream().allMatch(it -> CWE.matcher(it).matches())) {
            fields.refuse("cwes", "must be weakness ids such as CWE-400");
        }
        return cwes.stream().distinct().toList();
    }

    /** All four answers or none: the table needs each. */
    private static Optional<SupplierDecision> ssvc(Fields fields) {
        var exploitation = fields.optionalWord("ssvcExploitation", Exploitation.class);
        var utility = fields.optionalWord("ssvcUtility", Utility.class);
        var impact = fields.optionalWord("ssvcTechnicalImpact", TechnicalImpact.class);
        var safety = fields.optionalWord("ssvcPublicSafetyImpact", PublicSafetyImpact.class);
        var given = Stream.of(exploitation, utility, impact, safety)
                .filter(Optional::isPresent)
                .count();
        if (given == 4) {
            return Optional.of(Ssvc.supplier(
                    exploitation.orElseThrow(), utility.orElseThrow(), impact.orElseThrow(), safety.orElseThrow()));
        }
        if (given > 0) {
            fields.refuse("ssvcExploitation", "must come with all four answers of SSVC, or with none");
        }
        return Optional.empty();
    }
}
