package dev.candor.notify.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent.MailboxJudged;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.SelfTestReturned;
import dev.candor.journal.Ids;
import dev.candor.journal.Journal;
import dev.candor.journal.Secrets;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.notify.delivery.HandOver;
import dev.candor.notify.delivery.MailPeer;
import dev.candor.notify.delivery.Projects;
import dev.candor.notify.delivery.ScriptedServer;
import dev.candor.notify.delivery.ScriptedServer.Behaviour;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "notify"))
@WithTestResource(MailPeer.class)
class SelfTestIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
    private static final Pattern TEST = Pattern.compile("(?m)^Message-ID: <self-test\\.([0-9a-f-]{36})\\.");

    @Inject
    Transactions transactions;

    @Inject
    SelfTestRepository tests;

    @Inject
    HandOver handOver;

    @Inject
    Projects projects;

    @Inject
    Secrets secrets;

    @Inject
    Journal journal;

    /** Two replicas, two days, and a mailbox that is silent until somebody mends it. */
    @Test
    void triesEachAddressOnceInItsTurnAndSaysOnceWhatChanged() throws Exception {
        var policy = projects.of("project/express");
        var address = policy.addresses().getFirst();
        var others = projects.policies().all().stream()
                .flatMap(it -> it.addresses().stream())
                .filter(it -> !it.equals(address))
                .collect(Collectors.toSet());
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.TAKE, 0)) {
            var config = new Settings(Optional.of(DAY), Duration.ofHours(1), Optional.of(others));

            Stream.of(1, 2)
                    .map(_ -> at(NOON, config).tryAll().subscribeAsCompletionStage())
                    .toList()
                    .forEach(CompletableFuture::join);
            done(at(NOON.plus(Duration.ofHours(2)), config).tryAll());

            assertThat(sent(server, address)).hasSize(1);

            done(judge(NOON.plus(Duration.ofMinutes(59)), config).judge());
            assertThat(judged(address)).isEmpty();
            done(judge(NOON.plus(Duration.ofMinutes(61)), config).judge());
            done(judge(NOON.plus(Duration.ofMinutes(62)), config).judge());
            assertThat(judged(address)).containsExactly(false);

            done(at(NOON.plus(DAY), config).tryAll());
            assertThat(sent(server, address)).hasSize(2);
            var returned = returned(test(sent(server, address).getLast()));
            done(transactions.run(() -> judge(NOON.plus(DAY), config).on(returned)));
            done(transactions.run(() -> judge(NOON.plus(DAY), config).on(returned)));
            done(judge(NOON.plus(DAY.multipliedBy(2)), config).judge());
            assertThat(judged(address)).containsExactly(false, true);
        }
    }

    @Test
    void triesNothingWhereNothingIsSaid() throws Exception {
        try (var server = new ScriptedServer(MailPeer.port(), Behaviour.TAKE, 0)) {
            done(at(NOON, new Settings(Optional.empty(), DAY, Optional.empty())).tryAll());

            assertThat(server.mails()).noneMatch(it -> TEST.matcher(it).find());
        }
    }

    private TryMailboxes at(Instant now, SelfTestConfig config) {
        return new TryMailboxes(
                transactions, tests, handOver, projects, secrets, config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private JudgeMailboxes judge(Instant now, SelfTestConfig config) {
        return new JudgeMailboxes(transactions, tests, journal, config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<String> sent(ScriptedServer server, String address) {
        return server.mails().stream()
                .filter(it -> TEST.matcher(it).find() && it.contains("\r\nTo: " + address + "\r\n"))
                .toList();
    }

    private static UUID test(String mail) {
        var found = TEST.matcher(mail);
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group(1));
    }

    private List<Boolean> judged(String address) {
        return done(transactions.run(() -> journal.entries("project/express"))).stream()
                .flatMap(it -> it.event() instanceof MailboxJudged judged ? Stream.of(judged) : Stream.empty())
                .filter(it -> it.address().equals(address))
                .map(MailboxJudged::works)
                .toList();
    }

    private static Recorded returned(UUID test) {
        return new Recorded(
                Ids.next(),
                "project/express",
                1,
                "intake",
                "intake",
                NOON,
                Optional.empty(),
                Optional.empty(),
                new SelfTestReturned(test));
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    private record Settings(Optional<Duration> every, Duration within, Optional<Set<String>> except)
            implements SelfTestConfig {}
}
