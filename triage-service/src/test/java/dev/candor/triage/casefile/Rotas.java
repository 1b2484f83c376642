package dev.candor.triage.casefile;

import dev.candor.policy.AssignedBy;
import dev.candor.policy.PackageInScope;
import dev.candor.policy.Policy;
import dev.candor.policy.ShowHandler;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.util.List;
import java.util.Map;

/** Policies that say otherwise how people are found and named, and settings under them. */
public final class Rotas {

    private Rotas() {}

    /** The sample's policy with turns. */
    public static Policy rotation(String... owners) {
        return policy(AssignedBy.ROTATION, ShowHandler.NAME, List.of(owners));
    }

    public static Policy showing(ShowHandler shown) {
        return policy(AssignedBy.HAND, shown, List.of());
    }

    public static Setting under(Policy policy, Setting it) {
        return under(policy, it, it.team());
    }

    public static Setting under(Policy policy, Setting it, List<TeamMember> team) {
        return new Setting(it.actor(), team, policy, policy, Map.of(), it.now());
    }

    private static Policy policy(AssignedBy assignedBy, ShowHandler shown, List<String> owners) {
        var it = Cases.POLICY;
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
                it.packages().stream()
                        .map(one -> new PackageInScope(one.purl(), one.name(), owners))
                        .toList(),
                it.releaseLines(),
                it.clocks(),
                it.workingTime(),
                it.absences(),
                it.escalation(),
                assignedBy,
                it.embargo(),
                it.approval(),
                it.disclosedBy(),
                it.reasons(),
                it.threatModel(),
                it.nonVulnerabilities(),
                it.thirdParties(),
                it.outsideContact(),
                it.bounty(),
                shown,
                it.cra(),
                it.publicStatistics(),
                it.hash(),
                it.source());
    }
}
