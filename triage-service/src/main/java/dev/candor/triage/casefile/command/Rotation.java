package dev.candor.triage.casefile.command;

import dev.candor.events.Confidential;
import dev.candor.policy.AssignedBy;
import dev.candor.policy.PackageInScope;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whose turn it is to handle a case: owners of the package that it is about before the others, and among equals
 * whoever was asked longest ago. Nobody who is away, who reported it, or who had their turn at it.
 */
public final class Rotation {

    private Rotation() {}

    /** Nobody where the policy leaves it to people, where somebody handles the case, or where nobody is left. */
    public static Optional<TeamMember> next(VulnerabilityCase it, Setting setting) {
        if (setting.policy().assignedBy() != AssignedBy.ROTATION
                || !it.handling().isNobodys()) {
            return Optional.empty();
        }
        return setting.team().stream()
                .filter(member -> mayBeAsked(it, setting, member))
                .min(Comparator.comparing((TeamMember member) -> !owns(it, setting, member))
                        .thenComparing(member -> member.lastAsked().orElse(Instant.MIN))
                        .thenComparing(TeamMember::account));
    }

    private static boolean mayBeAsked(VulnerabilityCase it, Setting setting, TeamMember member) {
        return member.mayHandle(it)
                && mayRead(it, member)
                && !member.away()
                && !it.handling().wasAskedOf(member.account())
                && !setting.isReporter(it, member.account());
    }

    /** A turn is no reason to let somebody in on a restricted case. */
    private static boolean mayRead(VulnerabilityCase it, TeamMember member) {
        return Sight.of(it, member.actorIn(it.project())) == Sight.WHOLE;
    }

    private static boolean owns(VulnerabilityCase it, Setting setting, TeamMember member) {
        return it.report()
                .received()
                .claims()
                .affectedPackage()
                .flatMap(Confidential::read)
                .map(String::strip)
                .filter(claimed -> setting.policy().packages().stream()
                        .anyMatch(one -> isNamed(one, claimed) && one.owners().contains(member.account())))
                .isPresent();
    }

    /** As a reporter may write it: the package URL, with or without a version, or the name. */
    private static boolean isNamed(PackageInScope one, String claimed) {
        return one.name().equalsIgnoreCase(claimed)
                || one.purl().equalsIgnoreCase(claimed)
                || claimed.regionMatches(
                        true, 0, one.purl() + "@", 0, one.purl().length() + 1);
    }
}
