package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.policy.Policy;
import dev.candor.policy.ReleaseLine;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which a command is decided.
 *
 * @param team of the project that handles the case
 * @param policy today's facts
 * @param promises the version of the policy whose promises the case keeps
 * @param others the other cases that the command asked for
 * @param unseen fixed versions that are said to be out and were not seen in their registry, each with why
 * @param accounts those of the accounts that the command asked for which exist
 */
public record Setting(
        Actor actor,
        List<TeamMember> team,
        Policy policy,
        Policy promises,
        Map<CaseId, VulnerabilityCase> others,
        Map<String, KnownAccount> accounts,
        List<String> unseen,
        Instant now) {

    public Setting(
            Actor actor,
            List<TeamMember> team,
            Policy policy,
            Policy promises,
            Map<CaseId, VulnerabilityCase> others,
            Map<String, KnownAccount> accounts,
            Instant now) {
        this(actor, team, policy, promises, others, accounts, List.of(), now);
    }

    public Setting(
            Actor actor,
            List<TeamMember> team,
            Policy policy,
            Policy promises,
            Map<CaseId, VulnerabilityCase> others,
            Instant now) {
        this(actor, team, policy, promises, others, Map.of(), now);
    }

    public String account() {
        return actor.account();
    }

    public Optional<Role> role() {
        return actor.roleIn(policy.project());
    }

    public Optional<TeamMember> member(String account) {
        return team.stream().filter(it -> it.account().equals(account)).findFirst();
    }

    /** Whether the asker leads where this case is handled; in a case of theirs the outside contact does. */
    public boolean mayLead(VulnerabilityCase it) {
        return role().filter(mine -> mine == leading(it)).isPresent();
    }

    /** Where mail reaches those who lead where this case is handled. */
    public List<Recipient> leads(VulnerabilityCase it) {
        return team.stream()
                .filter(member -> member.role() == leading(it))
                .flatMap(member -> member.recipient().stream())
                .toList();
    }

    private static Role leading(VulnerabilityCase it) {
        return it.participants().isForOutsideContact() ? Role.OUTSIDE_CONTACT : Role.LEAD;
    }

    /** Whether a release line gets fixes today. */
    public boolean maintains(String line) {
        return policy.releaseLine(line).filter(it -> it.maintainedAt(now)).isPresent();
    }

    public List<String> maintainedLines() {
        return policy.releaseLines().stream()
                .filter(it -> it.maintainedAt(now))
                .map(ReleaseLine::name)
                .toList();
    }

    /** Whether this account belongs to the person who reported the case. */
    public boolean isReporter(VulnerabilityCase it, String account) {
        return member(account)
                .flatMap(TeamMember::mail)
                .filter(it.report()::isFrom)
                .isPresent();
    }
}
