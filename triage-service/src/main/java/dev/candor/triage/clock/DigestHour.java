package dev.candor.triage.clock;

import dev.candor.policy.Policy;
import dev.candor.policy.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** When the daily digest comes: with the first working hour of a day, or at seven in the morning, UTC. */
record DigestHour(Policy policy) {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The day that it is where the team works. */
    LocalDate dayAt(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    /** Nothing on a day on which nobody works. */
    Optional<Instant> on(LocalDate day) {
        return policy.workingTime()
                .map(time -> firstHour(time, day))
                .orElse(Optional.of(MORNING))
                .map(hour -> day.atTime(hour).atZone(zone()).toInstant());
    }

    private ZoneId zone() {
        return policy.workingTime().map(WorkingTime::zone).orElse(ZoneOffset.UTC);
    }

    private static Optional<LocalTime> firstHour(WorkingTime time, LocalDate day) {
        return time.holidays().contains(day)
                ? Optional.empty()
                : time.week().getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .map(WorkingTime.Shift::from)
                        .min(LocalTime::compareTo);
    }
}
