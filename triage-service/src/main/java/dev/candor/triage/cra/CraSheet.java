package dev.candor.triage.cra;

import dev.candor.events.Advisory;
import dev.candor.events.Assessment;
import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.Confidential;
import dev.candor.events.FactEvent.CraReport;
import dev.candor.policy.PackageInScope;
import dev.candor.triage.casefile.ClockRun;
import dev.candor.triage.casefile.DueTimes;
import dev.candor.triage.casefile.Facts;
import dev.candor.triage.casefile.Milestones;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a report under Article 14 of Regulation (EU) 2024/2847 needs, as far as the case knows it. It is written from
 * the case as it is; a person completes it and hands it in. In which member states the product is made available is
 * not known here.
 *
 * @param duty {@code manufacturer} or {@code steward}
 * @param milestones as Vultron writes them, such as {@code VFdpxA}
 * @param sensitiveUntil the end of the embargo, while one is on
 * @param fixAvailableSince when the first fixed version was out
 */
public record CraSheet(
        String caseId,
        String project,
        String duty,
        Instant preparedAt,
        String state,
        String milestones,
        Instant reportedAt,
        List<Product> products,
        Nature nature,
        Optional<Known> exploitation,
        Optional<Known> publicExploit,
        Optional<Known> publicAwareness,
        List<Measure> measures,
        String mitigation,
        Optional<Instant> fixAvailableSince,
        Optional<Instant> sensitiveUntil,
        List<Clock> clocks,
        List<HandedIn> submissions) {

    private static final Set<ClockName> CLOCKS =
            Set.of(ClockName.CRA_EARLY_WARNING, ClockName.CRA_NOTIFICATION, ClockName.CRA_FINAL_REPORT);

    /** Something affected; {@code versions} in words. */
    public record Product(String name, String purl, List<String> versions) {}

    /** What kind of vulnerability it is. */
    public record Nature(
            String title, String summary, List<String> weaknesses, Optional<String> cve, List<String> severity) {}

    /** A fact with its evidence. */
    public record Known(Instant since, String evidence, String recordedBy, Instant recordedAt) {}

    /** What was done for one release line. */
    public record Measure(String line, String state, String version, Instant since) {}

    /** One clock of the regulation. */
    public record Clock(
            String report, Instant startedAt, Optional<Instant> due, Optional<Instant> stoppedAt, boolean breached) {}

    /** A report that was handed in. */
    public record HandedIn(String report, Instant submittedAt, String reference, String recordedBy) {}

    static CraSheet of(VulnerabilityCase it, Setting setting) {
        var draft = it.advisory()
                .draft()
                .flatMap(written -> written.advisory().read())
                .or(() -> it.advisory().published());
        var facts = it.facts();
        return new CraSheet(
                it.id().value(),
                setting.policy().name(),
                setting.policy().cra().word(),
                setting.now(),
                it.state().name(),
                Milestones.of(it, setting::maintains).letters(),
                it.report().at(),
                products(it, setting),
                nature(it, draft),
                facts.exploited().map(CraSheet::known),
                facts.exploitPublic().map(CraSheet::known),
                facts.isPublic().map(CraSheet::known),
                it.fixes().affected().stream().map(CraSheet::measure).toList(),
                draft.map(Advisory::workaround).orElse(""),
                it.fixes().affected().stream()
                        .filter(line -> line.state() == ReleaseLineFix.State.RELEASED)
                        .map(ReleaseLineFix::since)
                        .min(Instant::compareTo),
                it.embargo().endsAt(),
                clocks(it, setting),
                facts.submissions().stream().map(CraSheet::handedIn).toList());
    }

    /** The report that a clock waits for. */
    static CraReport reportOf(ClockName clock) {
        return switch (clock) {
            case CRA_EARLY_WARNING -> CraReport.EARLY_WARNING;
            case CRA_NOTIFICATION -> CraReport.NOTIFICATION;
            default -> CraReport.FINAL_REPORT;
        };
    }

    private static List<Product> products(VulnerabilityCase it, Setting setting) {
        var assessment = it.fixes().assessment();
        return assessment.isEmpty()
                ? setting.policy().packages().stream()
                        .map(known -> new Product(known.name(), known.purl(), List.of()))
                        .toList()
                : assessment.get().affected().stream()
                        .map(affected -> new Product(
                                nameOf(affected.purl(), setting),
                                affected.purl(),
                                affected.ranges().stream().map(CraSheet::words).toList()))
                        .toList();
    }

    private static String nameOf(String purl, Setting setting) {
        return setting.policy().packages().stream()
                .filter(known -> known.purl().equals(purl))
                .map(PackageInScope::name)
                .findFirst()
                .orElse(purl);
    }

    private static String words(Assessment.AffectedRange range) {
        return "from %s%s"
                .formatted(
                        range.introduced(),
                        range.fixed()
                                .map(" before "::concat)
                                .or(() -> range.lastAffected().map(" up to "::concat))
                                .orElse(" on"));
    }

    private static Nature nature(VulnerabilityCase it, Optional<Advisory> draft) {
        var assessment = it.fixes().assessment();
        return new Nature(
                draft.map(Advisory::title)
                        .orElseGet(() -> it.report().received().summary().or("")),
                draft.map(Advisory::summary).orElse(""),
                assessment.map(Assessment::cwes).orElse(List.of()),
                it.facts().cve().map(Facts.Cve::id).or(() -> draft.flatMap(Advisory::cve)),
                assessment.stream()
                        .flatMap(found -> Stream.of(found.cvss31(), found.cvss40()))
                        .flatMap(Optional::stream)
                        .map(cvss -> "%.1f %s".formatted(cvss.score(), cvss.vector()))
                        .toList());
    }

    private static Known known(Facts.Established it) {
        return new Known(it.since(), it.evidence().or(""), it.by(), it.recordedAt());
    }

    private static Measure measure(ReleaseLineFix it) {
        return new Measure(
                it.line(),
                Fields.wordOf(it.state()),
                it.version().flatMap(Confidential::read).orElse(""),
                it.since());
    }

    private static List<Clock> clocks(VulnerabilityCase it, Setting setting) {
        var times = new DueTimes(setting.promises(), it.report().at());
        return it.clocks().runs().stream()
                .filter(run -> CLOCKS.contains(run.clock()))
                .map(run -> new Clock(
                        Fields.wordOf(reportOf(run.clock())),
                        run.startedAt(),
                        times.due(run),
                        run.stop().map(ClockRun.Stop::at),
                        run.breach().isPresent()))
                .toList();
    }

    private static HandedIn handedIn(Facts.Submission it) {
        return new HandedIn(
                Fields.wordOf(it.report()), it.submittedAt(), it.reference().or(""), it.by());
    }
}
