package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.events.ProjectEvent.Role;
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
 */
public record Setting(
        Actor actor,
        List<TeamMember> team,
        Policy policy,
        Policy promises,
        Map<CaseId, VulnerabilityCase> others,
        Instant now) {

    public String account() {
        return actor.account();
    }

    public Optional<Role> role() {
        return actor.roleIn(policy.project());
    }

    public Optional<TeamMember> member(String account) {
        return team.stream().filter(it -> it.account().equals(account)).findFirst();
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
