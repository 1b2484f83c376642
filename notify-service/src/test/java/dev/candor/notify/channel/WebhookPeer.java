package dev.candor.notify.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Plays a receiver that fails on the first message of each case and takes the next. */
public final class WebhookPeer implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    // Tests run in another class loader than their resources: what came is kept, as a text, where both can reach it.
    private static final String CAME = "candor.test.webhooks";

    private HttpServer server;

    /** Id, timestamp, signature and body of each message, in the order in which they came. */
    static List<String[]> came() {
        return kept().stream()
                .map(JsonArray.class::cast)
                .map(it -> it.stream().map(String.class::cast).toArray(String[]::new))
                .toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", this::answer);
        server.start();
        return Map.of(
                "candor.webhooks.peer.url",
                "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()),
                "candor.webhooks.peer.secret",
                SECRET,
                "candor.webhooks.peer.inside",
                "true");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        var isFirst = came().stream().noneMatch(it -> it[0].equals(id));
        System.setProperty(
                CAME,
                kept().add(JsonArray.of(
                                id,
                                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                                exchange.getRequestHeaders().getFirst("webhook-signature"),
                                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)))
                        .encode());
        exchange.sendResponseHeaders(isFirst ? 503 : 204, -1);
        exchange.close();
    }

    private static JsonArray kept() {
        return new JsonArray(System.getProperty(CAME, "[]"));
    }
}
