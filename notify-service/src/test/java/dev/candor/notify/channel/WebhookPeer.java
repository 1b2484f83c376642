package dev.candor.notify.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays a receiver that fails on the first message of each case and takes the next. */
public final class WebhookPeer implements QuarkusTestResourceLifecycleManager {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    // Tests run in another class loader than their resources: what came is kept where both can reach it.
    private static final String CAME = "candor.test.webhooks";

    private HttpServer server;

    /** Id, timestamp, signature and body of each message, in the order in which they came. */
    static List<String[]> came() {
        return shared();
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
        var isFirst = shared().stream().noneMatch(it -> it[0].equals(id));
        shared().add(new String[] {
            id,
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
        });
        exchange.sendResponseHeaders(isFirst ? 503 : 204, -1);
        exchange.close();
    }

    @SuppressWarnings("unchecked")
    private static List<String[]> shared() {
        return (List<String[]>) System.getProperties().computeIfAbsent(CAME, _ -> new CopyOnWriteArrayList<>());
    }
}
