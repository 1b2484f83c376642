package dev.candor.policy.text;

import static java.util.stream.Collectors.joining;

import dev.candor.policy.Pace;
import dev.candor.policy.Promise;
import java.time.Duration;
import java.util.List;

/** How lengths of time read. */
public final class Lengths {

    private static final long HOURS_UP_TO_DAYS = 3;

    private Lengths() {}

    /** {@code 48 hours}, {@code 7 days}. */
    public static String inWords(Duration it) {
        if (it.toMinutes() % 60 != 0) {
            return count(it.toMinutes(), "minute");
        }
        return it.toHours() % 24 == 0 && it.toDays() >= HOURS_UP_TO_DAYS
                ? count(it.toDays(), "day")
                : count(it.toHours(), "hour");
    }

    /** {@code 48 hours}, {@code 16 working hours}. */
    public static String inWords(Promise it) {
        if (it.pace() == Pace.WALL_CLOCK) {
            return inWords(it.length());
        }
        return it.length().toMinutes() % 60 != 0
                ? count(it.length().toMinutes(), "working minute")
                : count(it.length().toHours(), "working hour");
    }

    /** {@code 7 days and 14 days}. */
    static String inWords(List<Duration> all) {
        return listed(all.stream().map(Lengths::inWords).toList());
    }

    static String listed(List<String> all) {
        return all.size() < 2
                ? all.stream().collect(joining())
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    private static String count(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
