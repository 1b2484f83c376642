package dev.candor.journal;

import static dev.candor.journal.Samples.freshCase;
import static dev.candor.journal.Samples.message;
import static dev.candor.journal.Samples.reply;
import static dev.candor.journal.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.local.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class HearingIT {

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Inject
    Parking parking;

    @Inject
    RememberingListener listener;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ConfigProperty(name = "candor.keys")
    Path keys;

    private OtherService intake;
    private String subject;

    @BeforeEach
    void connect() {
        intake = new OtherService("intake", "candor.reports", broker, keys);
        subject = freshCase();
    }

    @AfterEach
    void disconnect() {
        intake.close();
    }

    @Test
    void makesAHeardEventAnEntryOfItsOwnJournal() {
        var id = intake.says(subject, "reporter", report("stack overflow"));

        soon().until(() -> listener.of(subject).size() == 1);

        var entry = done(transactions.run(() -> journal.entries(subject))).getFirst();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.source()).isEqualTo("intake");
        assertThat(((ReportReceived) entry.event()).summary().value()).isEqualTo("stack overflow");
        assertThat(done(transactions.run(() -> journal.verify(subject)))).isEmpty();
    }

    @Test
    void actsOnceHoweverOftenAnEventIsDelivered() {
        var opening = intake.message(subject, "reporter", Optional.empty(), report("once"));
        var said = intake.message(subject, "reporter", Optional.empty(), message("hello"));

        intake.send(opening);
        intake.send(said);
        intake.send(said);
        intake.send(opening);
        intake.send(said);
        intake.says(subject, "reporter", message("the end"));

        soon().until(() -> listener.wordsOf(subject).contains("the end"));
        assertThat(listener.wordsOf(subject)).containsExactly("hello", "the end");
        assertThat(listener.of(subject)).hasSize(3);
    }

    @Test
    void keepsTheOrderOfACase() {
        intake.says(subject, "reporter", report("ordered"));

        var words = IntStream.range(0, 40).mapToObj(it -> "message " + it).toList();
        words.forEach(it -> intake.says(subject, "reporter", message(it)));

        soon().until(() -> listener.wordsOf(subject).size() == words.size());
        assertThat(listener.wordsOf(subject)).isEqualTo(words);
    }

    @Test
    void parksAPoisonEventWithItsReasonWhileItsCaseWaitsAndOthersFlow() {
        var other = freshCase();
        listener.failsOn("poison of " + subject);

        intake.says(subject, "reporter", report("poisoned"));
        intake.says(subject, "reporter", message("poison of " + subject));
        intake.says(subject, "reporter", message("after it"));
        intake.says(other, "reporter", report("healthy"));
        intake.says(other, "reporter", message("flows"));

        soon().until(() -> listener.wordsOf(other).contains("flows"));
        soon().until(() -> parkedOf(subject).size() == 2);
        assertThat(listener.wordsOf(subject)).isEmpty();
        assertThat(parkedOf(subject).getFirst().reason()).contains("IllegalStateException");
        assertThat(parkedOf(subject)).extracting(ParkedEvent::state).containsExactly("parked", "behind");
    }

    @Test
    void healsAParkedCaseByReplay() {
        listener.failsOn("broken " + subject);
        intake.says(subject, "reporter", report("to be healed"));
        intake.says(subject, "reporter", message("broken " + subject));
        intake.says(subject, "reporter", message("waited"));
        soon().until(() -> parkedOf(subject).size() == 2);
        listener.mends("broken " + subject);

        done(parking.replay(parkedOf(subject).getFirst().id()));

        assertThat(listener.wordsOf(subject)).containsExactly("broken " + subject, "waited");
        assertThat(parkedOf(subject)).isEmpty();
    }

    @Test
    void goesOnBehindAnEventThatIsDropped() {
        listener.failsOn("hopeless " + subject);
        intake.says(subject, "reporter", report("to be dropped"));
        intake.says(subject, "reporter", message("hopeless " + subject));
        intake.says(subject, "reporter", message("goes on"));
        soon().until(() -> parkedOf(subject).size() == 2);

        done(parking.drop(parkedOf(subject).getFirst().id()));

        assertThat(listener.wordsOf(subject)).containsExactly("goes on");
        assertThat(parkedOf(subject)).isEmpty();
    }

    @Test
    void triesAgainByItselfWhatWasOnlyTooEarly() {
        listener.isNotReadyFor("early " + subject);
        intake.says(subject, "reporter", report("patient"));
        intake.says(subject, "reporter", message("early " + subject));
        soon().until(() -> parkedOf(subject).size() == 1);

        listener.mends("early " + subject);

        soon().until(() -> listener.wordsOf(subject).contains("early " + subject));
        assertThat(parkedOf(subject)).isEmpty();
    }

    @Test
    void keepsEventsOfAnUnknownCaseUntilItsReportComes() {
        var opening = intake.message(subject, "reporter", Optional.empty(), report("late"));
        intake.says(subject, "reporter", message("was faster"));
        soon().until(() -> parkedOf(subject).size() == 1);

        intake.send(opening);

        soon().until(() -> listener.wordsOf(subject).contains("was faster"));
        assertThat(listener.of(subject).getFirst().event()).isInstanceOf(ReportReceived.class);
        assertThat(parkedOf(subject)).isEmpty();
    }

    @Test
    void parksABodyThatCannotBeReadWithoutQuotingIt() {
        intake.says(subject, "reporter", report("fine"));

        intake.send(intake.message(subject, "reporter", Optional.empty(), message("x"))
                .withBody("{\"text\": \"SECRET WORDS\"}"));

        soon().until(() -> parkedOf(subject).size() == 1);
        assertThat(parkedOf(subject).getFirst().reason())
                .contains("UnreadableEvent")
                .doesNotContain("SECRET");
    }

    @Test
    void tellsACommandThatLostOnlyToAHeardEvent() {
        intake.says(subject, "reporter", report("raced"));
        soon().until(() -> listener.of(subject).size() == 1);
        intake.says(subject, "reporter", message("meanwhile"));
        soon().until(() -> listener.of(subject).size() == 2);

        assertThatThrownBy(() -> done(transactions.run(
                        () -> journal.record(subject, 1, Circumstances.of("ada"), List.of(reply("too late"))))))
                .isInstanceOf(SubjectMoved.class)
                .satisfies(it -> assertThat(((SubjectMoved) it).byNoCommand()).isTrue());
    }

    private List<ParkedEvent> parkedOf(String which) {
        return done(parking.list()).stream()
                .filter(it -> it.subject().equals(which))
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
