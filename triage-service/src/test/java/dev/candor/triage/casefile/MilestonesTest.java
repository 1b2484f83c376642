package dev.candor.triage.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.Milestones.Milestone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    @Test
    void acceptSeventyHistoriesOfSevenHundredAndTwenty() {
        var all = new ArrayList<List<Milestone>>();
        permute(new ArrayList<>(), Set.of(Milestone.values()), all);

        assertThat(all).hasSize(720);
        assertThat(all.stream().filter(MilestonesTest::isAccepted)).hasSize(70);
    }

    @Test
    void acceptExactlyTheHistoriesThatVultronCallsLegal() {
        var all = new ArrayList<List<Milestone>>();
        permute(new ArrayList<>(), Set.of(Milestone.values()), all);

        assertThat(all).allSatisfy(it -> assertThat(isAccepted(it)).isEqualTo(isLegal(it)));
    }

    @Test
    void passThroughThirtyTwoStates() {
        var states = new HashSet<Milestones>();
        var toVisit = new ArrayList<>(List.of(Milestones.NONE));
        while (!toVisit.isEmpty()) {
            var it = toVisit.removeLast();
            if (states.add(it)) {
                Set.of(Milestone.values()).stream()
                        .filter(it::allow)
                        .map(it::after)
                        .forEach(toVisit::add);
            }
        }

        assertThat(states).hasSize(32);
    }

    @Test
    void areReadFromTheCase() {
        var open = Cases.in(CaseState.CONFIRMED).build();
        var released = Cases.in(CaseState.FIX_PREPARED)
                .and("ada", Cases.released("4.x", "4.9.9"), Cases.released("5.x", "5.9.9"))
                .and("ada", Embargoes.exploited())
                .build();

        assertThat(Milestones.of(open, _ -> true).letters()).isEqualTo("Vfdpxa");
        assertThat(Milestones.of(Cases.in(CaseState.FIX_PREPARED).build(), _ -> true)
                        .letters())
                .isEqualTo("VFdpxa");
        assertThat(Milestones.of(released, _ -> true).letters()).isEqualTo("VFDpxA");
        assertThat(Milestones.of(Cases.in(CaseState.DISCLOSED).build(), _ -> true)
                        .has(Milestone.PUBLIC))
                .isTrue();
    }

    private static boolean isAccepted(List<Milestone> history) {
        var it = Milestones.NONE;
        for (var next : history) {
            if (!it.allow(next)) {
                return false;
            }
            it = it.after(next);
        }
        return true;
    }

    /** The rules as Vultron writes them, over a whole history at once. */
    private static boolean isLegal(List<Milestone> history) {
        var received = history.indexOf(Milestone.RECEIVED);
        var prepared = history.indexOf(Milestone.FIX_PREPARED);
        var released = history.indexOf(Milestone.RELEASED);
        var known = history.indexOf(Milestone.PUBLIC);
        var exploit = history.indexOf(Milestone.EXPLOIT_PUBLIC);
        var inOrder = received < prepared && prepared < released;
        var exploitTells = known < exploit || known == exploit + 1;
        var publicReaches = received < known || received == known + 1;
        return inOrder && exploitTells && publicReaches;
    }

    private static void permute(List<Milestone> done, Set<Milestone> left, List<List<Milestone>> all) {
        if (left.isEmpty()) {
            all.add(List.copyOf(done));
        }
        for (var next : left) {
            var more = new ArrayList<>(done);
            more.add(next);
            var fewer = new HashSet<>(left);
            fewer.remove(next);
            permute(more, fewer, all);
        }
    }
}
