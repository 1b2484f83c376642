package dev.candor.notify.channel;

import dev.candor.notify.channel.WebhookEntity.Message;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Hands a message to its receiver. Redirects are not followed, and what it answers is not read. */
@ApplicationScoped
class PostWebhook {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final HttpClient client;
    private final Clock clock;

    PostWebhook(Vertx vertx, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAlive(false));
    }

    /** Nothing where it was taken; else why not, in fixed words. Never fails. */
    Uni<Optional<String>> post(Receiver receiver, Message message) {
        return address(receiver)
                .chain(found -> found.map(it -> post(receiver, message, it))
                        .orElseGet(() -> not("its address is a private one")))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.of("no answer in time"))
                .onFailure(UnknownHostException.class)
                .recoverWithItem(Optional.of("its name is not known"))
                .onFailure()
                .recoverWithItem(Optional.of("no connection"));
    }

    private Uni<Optional<InetAddress>> address(Receiver receiver) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(receiver::address, false).toCompletionStage());
    }

    private Uni<Optional<String>> post(Receiver receiver, Message message, InetAddress address) {
        var now = clock.instant();
        var id = "msg_" + message.id();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(receiver.port(), address.getHostAddress()))
                .setHost(receiver.url().getHost())
                .setPort(receiver.port())
                .setSsl(receiver.isEncrypted())
                .setURI(receiver.path())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", receiver.signature().of(id, now, message.body()));
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send(message.body()))
                        .toCompletionStage())
                .map(answer -> answer.statusCode() / 100 == 2
                        ? Optional.empty()
                        : Optional.of("it answered " + answer.statusCode()));
    }

    private static Uni<Optional<String>> not(String reason) {
        return Uni.createFrom().item(Optional.of(reason));
    }
}
