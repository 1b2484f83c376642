package dev.candor.triage.casefile.command;

import dev.candor.events.ClockEvent.ClockName;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is told of what happens in a case, as far as mail reaches them; each once. */
public final class Told {

    private Told() {}

    /** Whoever handles the case, or was asked to, their deputy, and the leads. */
    public static List<Recipient> responsible(VulnerabilityCase it, Setting setting) {
        var asked = Stream.of(it.handling().primary(), it.handling().deputy())
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(account -> setting.member(account).stream())
                .filter(member -> member.role() != Role.LEAD)
                .flatMap(member -> member.recipient().stream());
        return Stream.concat(asked, setting.leads(it).stream()).toList();
    }

    /** The parties of the embargo besides the team: the reporter, and participants who agreed to the terms. */
    public static List<Recipient> outside(VulnerabilityCase it) {
        return Stream.concat(it.report().reporter().stream(), it.embargo().joined().stream())
                .toList();
    }

    /**
     * Who hears that an embargo ended by itself. Nobody hears of it twice: an outcome and a disclosure go to the
     * reporter in words of their own, and the clock tells the team of a breach.
     */
    static List<Recipient> ofTheEnd(VulnerabilityCase it, Setting setting, EmbargoEnd why) {
        return switch (why) {
            case DISCLOSED, DUPLICATE -> List.of();
            case REJECTED -> it.embargo().joined();
            case PUBLIC, EXPLOIT_PUBLIC, AGREEMENT -> outside(it);
            case INSTANT ->
                Stream.concat(outside(it).stream(), isTold(it) ? Stream.of() : responsible(it, setting).stream())
                        .toList();
        };
    }

    private static boolean isTold(VulnerabilityCase it) {
        return it.clocks().runs().stream()
                .anyMatch(
                        run -> run.clock() == ClockName.EMBARGO && run.breach().isPresent());
    }
}
