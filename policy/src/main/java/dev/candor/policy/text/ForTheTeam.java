package dev.candor.policy.text;

import dev.candor.policy.AssignedBy;
import dev.candor.policy.Audience;
import dev.candor.policy.Cra;
import dev.candor.policy.DisclosedBy;
import dev.candor.policy.Policy;
import dev.candor.policy.Reason;
import java.util.ArrayList;
import java.util.List;

/** What a policy asks of the team that keeps it. */
public final class ForTheTeam {

    private ForTheTeam() {}

    public static Chapter chapter(Policy policy) {
        var said = new ArrayList<String>();
        var clocks = policy.clocks();
        said.add(
                policy.assignedBy() == AssignedBy.ROTATION
                        ? "New cases are assigned by rotation."
                        : "New cases are taken or assigned by hand.");
        said.add("Whoever is assigned accepts within %s.".formatted(Lengths.inWords(clocks.assignment())));
        said.add("An advisory is approved within %s.".formatted(Lengths.inWords(clocks.approval())));
        said.add("A deferred case is looked at again after %s.".formatted(Lengths.inWords(clocks.deferredReview())));
        said.add("A clock at half of its time tells %s; at 80 %% %s; when it is breached %s."
                .formatted(
                        audience(policy.escalation().atHalf()),
                        audience(policy.escalation().atEighty()),
                        audience(policy.escalation().atBreach())));
        said.add(
                policy.disclosedBy() == DisclosedBy.CLOCK
                        ? "A scheduled advisory goes public by itself at its instant."
                        : "A scheduled advisory waits at its instant for a person who publishes it.");
        if (policy.cra() != Cra.OFF) {
            said.add("The clocks of the EU Cyber Resilience Act run, as for a %s: 24 hours, 72 hours, 14 days."
                    .formatted(policy.cra().word()));
        }
        policy.workingTime().map(ForReporters::workingTime).ifPresent(said::add);
        policy.publicStatistics()
                .ifPresent(it -> said.add("Figures are public where they stand for at least %d cases.".formatted(it)));
        if (!policy.reasons().isEmpty()) {
            said.add("Reply texts: "
                    + Lengths.listed(policy.reasons().stream().map(Reason::code).toList())
                    + ".");
        }
        said.add("Alerts go to %s.".formatted(policy.alertAddress()));
        return new Chapter("What the team keeps", said);
    }

    private static String audience(List<Audience> all) {
        return "the "
                + Lengths.listed(all.stream()
                        .map(it -> it == Audience.TEAM ? "whole team" : it.word())
                        .toList());
    }
}
