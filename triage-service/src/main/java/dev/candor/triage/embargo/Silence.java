package dev.candor.triage.embargo;

import dev.candor.policy.Policy;
import dev.candor.policy.WorkingTime;
import dev.candor.triage.casefile.Consent;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.EmbargoProposal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who agrees to a revision by saying nothing for five working days: a party of the embargo that never named an end of
 * its own. The days are those of the policy's working time, else Monday to Friday, UTC.
 */
final class Silence {

    private static final int DAYS = 5;

    private Silence() {}

    /** Whose silence will count, on the proposal that waits. */
    static List<String> of(Embargo embargo) {
        return embargo.state() == Embargo.State.REVISE
                ? embargo.pending().stream()
                        .flatMap(proposal -> embargo.parties().entrySet().stream()
                                .filter(it -> it.getValue().consent() == Consent.SIGNATORY)
                                .map(Map.Entry::getKey)
                                .filter(party -> !proposal.isAcceptedBy(party) && !embargo.hasNamedAnEnd(party)))
                        .toList()
                : List.of();
    }

    /** From when on it counts; nothing where nobody's silence does, or where the proposed end comes first. */
    static Optional<Instant> countsFrom(Embargo embargo, Policy policy) {
        return of(embargo).isEmpty()
                ? Optional.empty()
                : embargo.pending().flatMap(it -> countsFrom(it, policy.workingTime()));
    }

    private static Optional<Instant> countsFrom(EmbargoProposal proposal, Optional<WorkingTime> time) {
        var zone = time.map(WorkingTime::zone).orElse((ZoneId) ZoneOffset.UTC);
        var asked = proposal.at().atZone(zone);
        var day = asked;
        for (var left = DAYS; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day.toLocalDate(), time) ? 1 : 0;
            if (day.isAfter(asked.plusYears(1))) {
                return Optional.empty();
            }
        }
        return Optional.of(day.toInstant()).filter(proposal.endsAt()::isAfter);
    }

    private static boolean isWorkingDay(LocalDate day, Optional<WorkingTime> time) {
        return time.map(it -> it.week().containsKey(day.getDayOfWeek())
                        && !it.holidays().contains(day))
                .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
