package dev.candor.notify.channel;

import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.Cvss;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.OutcomeEvent.AdvisoryWithdrawn;
import dev.candor.events.Recorded;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.delivery.PublicationChannel;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** Queues a message for each receiver when an advisory, a correction or a withdrawal is public. */
@ApplicationScoped
class WebhookChannel implements PublicationChannel {

    static final String PREFIX = "webhook ";

    private final Receivers receivers;
    private final WebhookRepository messages;

    WebhookChannel(Receivers receivers, WebhookRepository messages) {
        this.receivers = receivers;
        this.messages = messages;
    }

    @Override
    public Uni<Void> published(Recorded heard, PublicAdvisory advisory) {
        var body = body(heard, advisory);
        var done = Uni.createFrom().voidItem();
        for (var it : receivers.all()) {
            done = done.chain(() -> messages.queue(heard, it.name(), advisory.url(), body));
        }
        return done;
    }

    @Override
    public boolean owns(String channel) {
        return channel.startsWith(PREFIX);
    }

    @Override
    public Uni<Void> retry(String caseId, String channel) {
        return messages.requeue(caseId, channel.substring(PREFIX.length()));
    }

    /** What is public at the address is told here too, and nothing else. */
    static String body(Recorded heard, PublicAdvisory it) {
        var data = new JsonObject()
                .put("id", it.caseId())
                .put("url", it.url())
                .put("title", it.title())
                .put("summary", it.advisory().summary())
                .put(
                        "packages",
                        new JsonArray(it.advisory().affected().stream()
                                .map(AffectedPackage::purl)
                                .distinct()
                                .toList()))
                .put("osv", it.url() + "/osv.json")
                .put("csaf", it.url() + "/csaf.json");
        it.advisory().cve().ifPresent(cve -> data.put("cve", cve));
        it.severities().stream().findFirst().map(Cvss::severity).ifPresent(word -> data.put("severity", word));
        return new JsonObject()
                .put("type", type(heard))
                .put("timestamp", heard.occurredAt().toString())
                .put("data", data)
                .encode();
    }

    private static String type(Recorded heard) {
        return switch (heard.event()) {
            case Disclosed _ -> "advisory.published";
            case AdvisoryWithdrawn _ -> "advisory.withdrawn";
            default -> "advisory.revised";
        };
    }
}
