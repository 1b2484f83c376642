package dev.candor.intake.policy;

import dev.candor.policy.NonVulnerability;
import dev.candor.policy.PackageInScope;
import dev.candor.policy.Policy;
import dev.candor.policy.text.ForReporters;
import dev.candor.policy.text.LineInWords;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.List;

/** What whoever is about to report should know of a project: what it covers, what counts, and what to expect. */
public record Scope(
        List<PackageInScope> packages,
        List<LineInWords> lines,
        RawString threatModel,
        List<NonVulnerability> nonVulnerabilities,
        String bounty,
        List<String> absences) {

    public static Scope of(Policy policy, Instant now) {
        return new Scope(
                policy.packages(),
                LineInWords.of(policy, now),
                new RawString(Markdown.toHtml(policy.threatModel())),
                policy.nonVulnerabilities(),
                ForReporters.bounty(policy),
                ForReporters.absences(policy, now));
    }
}
