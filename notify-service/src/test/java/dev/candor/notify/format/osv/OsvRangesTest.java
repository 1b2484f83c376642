package dev.candor.notify.format.osv;

import static dev.candor.notify.delivery.Advisories.express;
import static dev.candor.notify.delivery.Advisories.fixed;
import static dev.candor.notify.delivery.Advisories.lastAffected;
import static dev.candor.notify.delivery.Advisories.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class OsvRangesTest {

    @Test
    void givesEachLineItsOwnPairInAscendingOrder() {
        var ranges = ranges(
                fixed("5.x", "5.0.0-alpha.1", "5.0.0"), fixed("4.x", "4.0.0", "4.20.0"), fixed("3.x", "0", "3.4.8"));

        assertThat(ranges).singleElement().satisfies(it -> {
            assertThat(it.semantic()).isTrue();
            assertThat(it.events())
                    .hasToString("[introduced=0, fixed=3.4.8, introduced=4.0.0, fixed=4.20.0,"
                            + " introduced=5.0.0-alpha.1, fixed=5.0.0]");
        });
    }

    @Test
    void ordersNumbersAsNumbers() {
        assertThat(ranges(fixed("4.x", "4.10.0", "4.11.0"), fixed("4.x", "4.9.0", "4.9.5"))
                        .getFirst()
                        .events())
                .hasToString("[introduced=4.9.0, fixed=4.9.5, introduced=4.10.0, fixed=4.11.0]");
    }

    @Test
    void keepsLastAffectedApart() {
        var ranges = ranges(lastAffected("4.x", "4.0.0", "4.19.2"), fixed("5.x", "5.0.0", "5.0.1"));

        assertThat(ranges).hasSize(2);
        assertThat(ranges.get(0).events()).hasToString("[introduced=5.0.0, fixed=5.0.1]");
        assertThat(ranges.get(1).events()).hasToString("[introduced=4.0.0, last_affected=4.19.2]");
    }

    @Test
    void endsALineWithoutAFixWhereTheNextLineBegins() {
        assertThat(ranges(open("4.x", "4.0.0"), fixed("5.x", "5.1.0", "5.1.2"))
                        .getFirst()
                        .events())
                .hasToString("[introduced=4.0.0, fixed=5.0.0, introduced=5.1.0, fixed=5.1.2]");
    }

    @Test
    void leavesTheNewestLineOpenWhileItHasNoFix() {
        assertThat(ranges(open("5.x", "5.0.0")).getFirst().events()).hasToString("[introduced=5.0.0]");
    }

    @Test
    void callsVersionsThatAreNotSemanticWhatTheyAre() {
        assertThat(ranges(fixed("4.x", "4.0", "4.20")).getFirst().semantic()).isFalse();
    }

    private static List<OsvRanges.Range> ranges(AffectedRange... affected) {
        return OsvRanges.of(new AffectedPackage("pkg:npm/express", List.of(affected)), true, express());
    }
}
