package dev.candor.policy;

import java.util.List;

/** Whom a clock alerts at half of its time, at 80 %, and when it is breached. */
public record Escalation(List<Audience> atHalf, List<Audience> atEighty, List<Audience> atBreach) {

    public Escalation {
        atHalf = List.copyOf(atHalf);
        atEighty = List.copyOf(atEighty);
        atBreach = List.copyOf(atBreach);
    }
}
