package dev.candor.triage.clock;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.ClockEvent.Threshold;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.policy.Audience;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whom a clock alerts at once: as the policy says, and where nobody of those is there, whoever comes next: handler,
 * deputy, leads, team. On a restricted case nobody hears who may not see it, and whoever reported a case is never
 * alerted about it.
 */
final class Alerts {

    /** The others wait for the daily digest. */
    private static final Set<ClockName> AT_ONCE = Set.of(
            ClockName.ACKNOWLEDGEMENT,
            ClockName.EMBARGO,
            ClockName.EXPLOITATION_DECISION,
            ClockName.CRA_EARLY_WARNING,
            ClockName.CRA_NOTIFICATION,
            ClockName.CRA_FINAL_REPORT);

    private final VulnerabilityCase it;
    private final Setting setting;

    Alerts(VulnerabilityCase it, Setting setting) {
        this.it = it;
        this.setting = setting;
    }

    List<Recipient> warned(ClockName clock, Threshold threshold) {
        var chain = setting.policy().escalation();
        return atOnce(
                clock,
                switch (threshold) {
                    case HALF, FOURTEEN_DAYS_BEFORE -> chain.atHalf();
                    case EIGHTY_PERCENT, SEVEN_DAYS_BEFORE, ONE_DAY_BEFORE -> chain.atEighty();
                });
    }

    List<Recipient> breached(ClockName clock) {
        return atOnce(clock, setting.policy().escalation().atBreach());
    }

    /** Who has to find somebody else to handle a case. */
    List<Recipient> leads() {
        return recipients(List.of(Audience.LEADS));
    }

    private List<Recipient> atOnce(ClockName clock, List<Audience> audiences) {
        return AT_ONCE.contains(clock) ? recipients(audiences) : List.of();
    }

    private List<Recipient> recipients(List<Audience> audiences) {
        return audiences.stream()
                .flatMap(this::reachable)
                .distinct()
                .flatMap(member -> member.recipient().stream())
                .toList();
    }

    /** Those of an audience who are there, or the next audience's. */
    private Stream<TeamMember> reachable(Audience audience) {
        return Stream.of(Audience.values())
                .filter(next -> next.compareTo(audience) >= 0)
                .map(next -> members(next)
                        .filter(member -> !member.away() && member.recipient().isPresent())
                        .toList())
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElseGet(() -> members(Audience.LEADS).toList())
                .stream();
    }

    private Stream<TeamMember> members(Audience audience) {
        return setting.team().stream()
                .filter(member -> member.mayHandle(it))
                .filter(member -> !setting.isReporter(it, member.account()))
                .filter(member -> belongsTo(audience, member));
    }

    private boolean belongsTo(Audience audience, TeamMember member) {
        return switch (audience) {
            case HANDLER -> isHandler(member);
            case DEPUTY -> isDeputy(member);
            case LEADS -> leads(member);
            case TEAM -> !it.participants().restricted() || isHandler(member) || isDeputy(member) || leads(member);
        };
    }

    private static boolean leads(TeamMember member) {
        return member.role() == Role.LEAD || member.role() == Role.OUTSIDE_CONTACT;
    }

    private boolean isHandler(TeamMember member) {
        return it.handling().primary().filter(member.account()::equals).isPresent();
    }

    private boolean isDeputy(TeamMember member) {
        return it.handling().deputy().filter(member.account()::equals).isPresent();
    }
}
