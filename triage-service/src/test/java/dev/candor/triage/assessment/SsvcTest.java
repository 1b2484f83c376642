package dev.candor.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Advisory.Exploitation;
import dev.candor.events.Advisory.Priority;
import dev.candor.events.Advisory.PublicSafetyImpact;
import dev.candor.events.Advisory.TechnicalImpact;
import dev.candor.events.Advisory.Utility;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SsvcTest {

    @Test
    void answersEveryRowAsTheOfficialTable() throws Exception {
        var rows = SharedData.lines("ssvc/csv/ssvc/supplier_patch_development_priority_1_0_0.csv");

        assertThat(rows.subList(1, rows.size())).hasSize(36).allSatisfy(row -> {
            var cells = row.split(",", -1);
            assertThat(Ssvc.supplier(
                                    word(Exploitation.class, cells[1]),
                                    word(Utility.class, cells[2]),
                                    word(TechnicalImpact.class, cells[3]),
                                    word(PublicSafetyImpact.class, cells[4]))
                            .priority())
                    .isEqualTo(word(Priority.class, cells[5]));
        });
    }

    @Test
    void answersEveryCombination() {
        for (var exploitation : Exploitation.values()) {
            for (var utility : Utility.values()) {
                for (var impact : TechnicalImpact.values()) {
                    for (var safety : PublicSafetyImpact.values()) {
                        assertThat(Ssvc.supplier(exploitation, utility, impact, safety))
                                .isNotNull();
                    }
                }
            }
        }
    }

    @Test
    void findsUtilityAsTheOfficialTable() throws Exception {
        var rows = SharedData.lines("ssvc/csv/ssvc/utility_1_0_0.csv");

        assertThat(rows.subList(1, rows.size())).hasSize(4).allSatisfy(row -> {
            var cells = row.split(",", -1);
            assertThat(Ssvc.utility(cells[1].equals("yes"), cells[2].equals("concentrated")))
                    .isEqualTo(word(Utility.class, cells[3]));
        });
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name()
                        .equals(text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_')))
                .findFirst()
                .orElseThrow();
    }
}
