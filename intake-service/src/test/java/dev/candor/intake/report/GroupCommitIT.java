package dev.candor.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class GroupCommitIT {

    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @Inject
    ReceiveReport receiveReport;

    @Test
    void numbersReportsWithoutAGapWhenManyComeAtOnce() {
        var together = IntStream.range(0, 300)
                .mapToObj(_ -> outcome(report(NewReport.REPORTER, Optional.empty())))
                .toList();

        var numbers = numbers(Uni.join().all(together).andFailFast().await().atMost(ENOUGH));

        assertThat(numbers).hasSize(300).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(299);
    }

    @Test
    void storesTheOthersWhereOneCannotBeStored() {
        var group = new ArrayList<Uni<Optional<Received>>>();
        for (int i = 0; i < 40; i++) {
            // PostgreSQL refuses the actor of every tenth.
            group.add(outcome(report(i % 10 == 3 ? "a\0b" : NewReport.REPORTER, Optional.empty())));
        }

        var outcomes = Uni.join().all(group).andFailFast().await().atMost(ENOUGH);

        assertThat(outcomes.stream().filter(Optional::isEmpty)).hasSize(4);
        var numbers = numbers(outcomes);
        assertThat(numbers).hasSize(36).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(35);
    }

    @Test
    void receivesTheSameThingOnceWhenItComesManyTimesAtOnce() {
        var once = Optional.of(new OnceKey(OnceKey.keyOf(UUID.randomUUID().toString()), "same"));
        var together = IntStream.range(0, 50)
                .mapToObj(_ -> outcome(report(NewReport.REPORTER, once)))
                .toList();

        var outcomes = Uni.join().all(together).andFailFast().await().atMost(ENOUGH);

        assertThat(outcomes.stream().map(it -> it.orElseThrow().caseId()).distinct())
                .hasSize(1);
        assertThat(outcomes.stream().filter(it -> !it.orElseThrow().repeated())).hasSize(1);
    }

    @Test
    void storesAllThatWasSentTogetherOrNothing() {
        var good = report(NewReport.REPORTER, Optional.empty());
        var before = receiveReport.receive(good).await().atMost(ENOUGH);

        var failed = receiveReport
                .receiveAll(List.of(good, report("a\0b", Optional.empty())))
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .await()
                .atMost(ENOUGH);
        var after = receiveReport.receive(good).await().atMost(ENOUGH);

        assertThat(failed).isEmpty();
        assertThat(number(after.caseId())).isEqualTo(number(before.caseId()) + 1);
    }

    private Uni<Optional<Received>> outcome(NewReport report) {
        return receiveReport.receive(report).map(Optional::of).onFailure().recoverWithItem(Optional.empty());
    }

    private static List<Long> numbers(List<Optional<Received>> outcomes) {
        return outcomes.stream()
                .flatMap(Optional::stream)
                .map(it -> number(it.caseId()))
                .sorted()
                .toList();
    }

    private static long number(CaseId caseId) {
        return Long.parseLong(caseId.value().substring(caseId.value().lastIndexOf('-') + 1));
    }

    private static NewReport report(String actor, Optional<OnceKey> once) {
        return new NewReport(
                "express-2015",
                Channel.API,
                actor,
                Optional.empty(),
                Confidential.report("A crash"),
                LongText.of(Confidential.report("Send this.")),
                Claims.none(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                once);
    }
}
