package dev.candor.notify.delivery;

import static dev.candor.notify.delivery.Stream.freshCase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recorded;
import dev.candor.journal.Ids;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoticeRepositoryIT.NobodySends.class)
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "notify"), @ResourceArg(name = "fresh", value = "true")})
class NoticeRepositoryIT {

    private static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    NoticeRepository notices;

    @Inject
    Transactions transactions;

    /** The queue stays as a test leaves it. */
    public static final class NobodySends implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("candor.notices.every", "off");
        }
    }

    @Test
    void givesEachNoticeToOneOfTwoReplicas() {
        var caseId = freshCase();
        for (var i = 0; i < 20; i++) {
            queue(event(caseId), "reporter");
        }

        var claims = Stream.of(1, 2)
                .map(_ -> transactions.run(() -> notices.claim(10, LEASE)).subscribeAsCompletionStage())
                .toList();
        var claimed = claims.stream().flatMap(it -> it.join().stream()).toList();

        assertThat(claimed).hasSize(20);
        assertThat(new HashSet<>(claimed)).hasSize(20);
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void givesANoticeAgainOnceItsLeaseIsOver() {
        var event = event(freshCase());
        queue(event, "reporter");

        assertThat(claim(Duration.ZERO)).extracting(Notice::event).contains(event.id());
        assertThat(claim(LEASE)).extracting(Notice::event).contains(event.id());
        assertThat(claim(LEASE)).isEmpty();
    }

    @Test
    void queuesOnceForEachEventAndParticipant() {
        var event = event(freshCase());
        queue(event, "reporter");
        queue(event, "reporter");
        queue(event, "alert");

        assertThat(claim(LEASE)).filteredOn(it -> it.event().equals(event.id())).hasSize(2);
    }

    @Test
    void keepsWhatIsForLaterAndForgetsWhatWasRevoked() {
        var event = event(freshCase());
        var now = event(event.subject());
        done(transactions.run(() -> notices.queue(
                event,
                NoticeKind.PRE_ANNOUNCEMENT,
                "announcement",
                Optional.of(Instant.now().plusSeconds(3600)))));
        done(transactions.run(() -> notices.queue(
                now,
                NoticeKind.PRE_ANNOUNCEMENT,
                "announcement",
                Optional.of(Instant.now().minusSeconds(1)))));
        assertThat(claim(Duration.ZERO))
                .extracting(Notice::event)
                .contains(now.id())
                .doesNotContain(event.id());

        done(transactions.run(() -> notices.forget(event.subject(), NoticeKind.PRE_ANNOUNCEMENT)));

        assertThat(claim(LEASE)).extracting(Notice::event).doesNotContain(now.id(), event.id());
    }

    private List<Notice> claim(Duration lease) {
        return done(transactions.run(() -> notices.claim(100, lease)));
    }

    private void queue(Recorded event, String participant) {
        done(transactions.run(() -> notices.queue(event, NoticeKind.REPLY, participant, Optional.empty())));
    }

    private static Recorded event(String caseId) {
        return new Recorded(
                Ids.next(),
                caseId,
                1,
                "triage",
                "ada",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                new FixingStarted());
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
