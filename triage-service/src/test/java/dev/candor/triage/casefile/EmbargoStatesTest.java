package dev.candor.triage.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.Embargo.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Vultron's tables, word for word: every pair that is not in them is no step. */
class EmbargoStatesTest {

    /** From, triggers, to; letters are Vultron's: None, Proposed, Active, Revise, eXited. */
    private static final String EM = """
            N propose P
            P propose P
            P reject N
            P accept A
            A propose R
            R propose R
            R accept A
            R reject A
            A terminate X
            R terminate X
            """;

    private static final String PEC = """
            NO_EMBARGO invite INVITED
            LAPSED invite INVITED
            DECLINED invite INVITED
            NO_EMBARGO accept SIGNATORY
            INVITED accept SIGNATORY
            LAPSED accept SIGNATORY
            NO_EMBARGO decline DECLINED
            INVITED decline DECLINED
            LAPSED decline DECLINED
            SIGNATORY revise LAPSED
            NO_EMBARGO reset NO_EMBARGO
            INVITED reset NO_EMBARGO
            SIGNATORY reset NO_EMBARGO
            LAPSED reset NO_EMBARGO
            DECLINED reset NO_EMBARGO
            """;

    @TestFactory
    Stream<DynamicTest> anEmbargoMovesAsVultronSays() {
        var table = table(EM);
        return Arrays.stream(State.values())
                .flatMap(from -> Arrays.stream(Embargo.Trigger.values())
                        .map(trigger -> DynamicTest.dynamicTest(from + " " + trigger, () -> {
                            var then = from.after(trigger).map(EmbargoStatesTest::letter);

                            assertThat(then).isEqualTo(Optional.ofNullable(table.get(key(letter(from), trigger))));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> consentMovesAsVultronSays() {
        var table = table(PEC);
        return Arrays.stream(Consent.values())
                .flatMap(from -> Arrays.stream(Consent.Trigger.values())
                        .map(trigger -> DynamicTest.dynamicTest(from + " " + trigger, () -> {
                            var then = from.after(trigger).map(Enum::name);

                            assertThat(then).isEqualTo(Optional.ofNullable(table.get(key(from.name(), trigger))));
                        })));
    }

    private static Map<String, String> table(String text) {
        var table = new TreeMap<String, String>();
        text.lines()
                .map(line -> List.of(line.split(" ")))
                .forEach(row -> table.put(row.get(0) + " " + row.get(1), row.get(2)));
        return table;
    }

    private static String key(String from, Enum<?> trigger) {
        return from + " " + trigger.name().toLowerCase(Locale.ROOT);
    }

    private static String letter(State state) {
        return state == State.EXITED ? "X" : state.name().substring(0, 1);
    }
}
