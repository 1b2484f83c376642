package dev.candor.triage.outcome;

import dev.candor.policy.NonVulnerability;
import dev.candor.policy.Policy;
import dev.candor.policy.Reason;
import dev.candor.policy.ThirdParty;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.command.Setting;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The sample policy with reason codes, what is no vulnerability, and a third party. */
final class Policies {

    static final Policy FULL = full(Cases.POLICY);

    private Policies() {}

    static Setting by(String account) {
        var plain = Cases.by(account);
        return new Setting(plain.actor(), plain.team(), FULL, FULL, plain.others(), plain.now());
    }

    private static Policy full(Policy it) {
        return new Policy(
                it.project(),
                it.name(),
                it.caseIdPrefix(),
                it.language(),
                it.addresses(),
                it.mailingLists(),
                it.alertAddress(),
                it.announcementList(),
                it.preAnnouncement(),
                it.policyUrl(),
                it.packages(),
                it.releaseLines(),
                it.clocks(),
                it.workingTime(),
                it.absences(),
                it.escalation(),
                it.assignedBy(),
                it.embargo(),
                it.approval(),
                it.disclosedBy(),
                List.of(
                        new Reason(
                                "trusted-input", "not-a-vulnerability", "Sample trusts this.", Optional.of("config")),
                        new Reason("bug", "ordinary-bug", "It is a bug.", Optional.empty())),
                it.threatModel(),
                List.of(new NonVulnerability("config", "Whoever may change the settings may do anything.")),
                List.of(new ThirdParty(
                        "pkg:npm/qs",
                        "The qs team",
                        Optional.of("security@qs.example"),
                        Optional.of(URI.create("https://qs.example/security")))),
                it.outsideContact(),
                it.bounty(),
                it.showHandler(),
                it.cra(),
                it.publicStatistics(),
                it.hash(),
                it.source());
    }
}
