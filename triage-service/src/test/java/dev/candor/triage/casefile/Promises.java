package dev.candor.triage.casefile;

import dev.candor.policy.Clocks;
import dev.candor.policy.Pace;
import dev.candor.policy.Policy;
import dev.candor.policy.Promise;
import dev.candor.policy.WorkingTime;
import dev.candor.policy.WorkingTime.Shift;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sample policy with other promises. */
public final class Promises {

    private Promises() {}

    /** {@code value} in place of a component of the policy. */
    public static Policy with(String component, Object value) {
        return with(Cases.POLICY, component, value);
    }

    /** {@code value} in place of a component of the policy's clocks. */
    public static Policy withClock(String component, Object value) {
        return withClock(Cases.POLICY, component, value);
    }

    public static Policy withClock(Policy policy, String component, Object value) {
        Clocks clocks = with(policy.clocks(), component, value);
        return with(policy, "clocks", clocks);
    }

    /** Every promise counts in the team's hours: Monday to Friday, 9 to 17 in Berlin, without Christmas. */
    public static Policy inWorkingTime() {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var day : Set.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        }
        Policy policy = with(
                Cases.POLICY,
                "workingTime",
                Optional.of(new WorkingTime(ZoneId.of("Europe/Berlin"), week, Set.of(LocalDate.of(2026, 12, 25)))));
        for (var clock : List.of("acknowledgement", "detailedAnswer", "updateCadence", "needInfo")) {
            policy = withClock(policy, clock, new Promise(Duration.ofHours(16), Pace.WORKING_TIME));
        }
        return policy;
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R it, String component, Object value) {
        var components = it.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(part -> part.getName().equals(component) ? value : read(part, it))
                .toArray();
        try {
            return (R) it.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(Map.of(component, value).toString(), e);
        }
    }

    private static Object read(RecordComponent part, Record it) {
        try {
            return part.getAccessor().invoke(it);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
