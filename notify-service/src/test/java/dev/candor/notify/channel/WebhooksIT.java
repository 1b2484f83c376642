package dev.candor.notify.channel;

import static dev.candor.notify.delivery.Stream.freshCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.OutcomeEvent.PublicationRetried;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.notify.channel.WebhookEntity.State;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.delivery.MailPeer;
import dev.candor.notify.delivery.Stream;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "notify"))
@WithTestResource(MailPeer.class)
@WithTestResource(WebhookPeer.class)
class WebhooksIT {

    @Inject
    Transactions transactions;

    @Inject
    WebhookRepository messages;

    private final String caseId = freshCase();
    private Stream stream;

    @BeforeEach
    void connect() {
        stream = new Stream();
    }

    @AfterEach
    void disconnect() {
        stream.close();
    }

    @Test
    void areSignedTriedAgainAndToldToTheDesk() {
        disclose();

        awaitPublished(1);

        var came = came();
        assertThat(came).hasSize(2);
        assertThat(came).extracting(it -> it[0]).containsOnly(came.getFirst()[0]);
        for (var it : came) {
            assertThat(it[2])
                    .isEqualTo(Signature.with(WebhookPeer.SECRET)
                            .of(it[0], Instant.ofEpochSecond(Long.parseLong(it[1])), it[3]));
        }
        var body = new JsonObject(came.getFirst()[3]);
        assertThat(body.getString("type")).isEqualTo("advisory.published");
        assertThat(body.getJsonObject("data").getString("url")).endsWith("/advisories/" + caseId);
    }

    @Test
    void areSentAgainWhenTheDeskAsksForIt() {
        disclose();
        awaitPublished(1);
        transactions
                .run(() -> messages.update("state = ?1 where caseId = ?2", State.GIVEN_UP, caseId))
                .await()
                .atMost(Duration.ofSeconds(10));

        stream.says(caseId, new PublicationRetried("webhook peer", Optional.empty(), Optional.empty()));

        awaitPublished(2);
        assertThat(came()).hasSize(3);
    }

    private void disclose() {
        stream.says(
                caseId,
                new Disclosed(
                        Advisories.inTwoLines(caseId),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void awaitPublished(int times) {
        await("the webhook's channel")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stream.answers(caseId))
                        .filteredOn(it -> it.contains("\"channel\":\"webhook peer\""))
                        .hasSize(times)
                        .allMatch(it -> it.startsWith("advisory-published")));
    }

    private List<String[]> came() {
        return WebhookPeer.came().stream().filter(it -> it[3].contains(caseId)).toList();
    }
}
