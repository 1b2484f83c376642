package dev.candor.policy.text;

import dev.candor.policy.Policy;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy as the file {@code SECURITY.md} of a repository. */
public final class SecurityMd {

    private final Policy policy;
    private final Instant now;
    private final Optional<URI> intake;
    private final List<String> lines = new ArrayList<>();

    private SecurityMd(Policy policy, Instant now, Optional<URI> intake) {
        this.policy = policy;
        this.now = now;
        this.intake = intake;
    }

    /** {@code intake}: where the form is, if it can be reached. The same policy on the same day gives the same text. */
    public static String of(Policy policy, Instant now, Optional<URI> intake) {
        var text = new SecurityMd(policy, now, intake);
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        lines.add("<!-- Written by Candor from version %s of the policy. Change the policy, not this file. -->"
                .formatted(policy.hash().substring(0, 12)));
        lines.add("");
        lines.add("# Security policy of " + Plain.inMarkdown(policy.name()));
        howToReport();
        ForReporters.chapters(policy, now).forEach(this::chapter);
        scope();
        threatModel();
        comments();
    }

    private void howToReport() {
        title("Report a security problem");
        intake.ifPresent(it ->
                item("by the form at <%s/projects/%s/report>, without an account".formatted(it, policy.project())));
        for (var address : policy.addresses()) {
            item("by mail to <%s>; write the whole report into the mail, not behind a link or into an attachment"
                    .formatted(address));
        }
        lines.add("");
        lines.add("Please do not open a public issue.");
    }

    private void chapter(Chapter chapter) {
        title(chapter.title());
        chapter.sentences().forEach(it -> item(Plain.inMarkdown(it)));
    }

    private void scope() {
        title("What it covers");
        policy.packages().forEach(it -> item("%s (`%s`)".formatted(Plain.inMarkdown(it.name()), it.purl())));
        lines.add("");
        lines.add("| releases | of | versions | maintained | pre-releases |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var it : LineInWords.of(policy, now)) {
            lines.add("| %s | `%s` | %s | %s | %s |"
                    .formatted(
                            Plain.inMarkdown(it.name()),
                            it.packageUrl(),
                            it.versions(),
                            it.maintained(),
                            it.preReleases()));
        }
    }

    private void threatModel() {
        title("What counts as a vulnerability");
        lines.add(policy.threatModel().strip());
        if (!policy.nonVulnerabilities().isEmpty()) {
            lines.add("");
            lines.add("Not a vulnerability here:");
            lines.add("");
            policy.nonVulnerabilities()
                    .forEach(it -> item("%s (`%s`)".formatted(Plain.inMarkdown(it.text()), it.id())));
        }
    }

    private void comments() {
        title("Comments on this policy");
        lines.add(policy.policyUrl()
                .map("The policy in the project's own words is at <%s>. Suggestions are welcome there."::formatted)
                .orElse("Suggestions on how this could be better are welcome."));
    }

    private void title(String title) {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
    }

    private void item(String text) {
        lines.add("- " + text);
    }
}
