package dev.candor.triage.casefile;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Plays intake's internal API over HTTP. Tests tell it what to hold by PUT on the same address, and read what it was
 * asked by GET on {@code /asked}.
 */
public final class OtherIntake implements QuarkusTestResourceLifecycleManager {

    /** A request with these words gets no answer, as from a service that is away. */
    public static final String HANGS_UP = "while intake is away";

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.intake.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                contents.put(path, body);
                respond(exchange, 204, new byte[0]);
            }
            case "POST" -> {
                var sender = exchange.getRequestHeaders().containsKey("Authorization") ? "a service" : "a stranger";
                if (new String(body, StandardCharsets.UTF_8).contains(HANGS_UP)) {
                    exchange.close();
                    return;
                }
                asked.add("%s %s %s".formatted(sender, path, new String(body, StandardCharsets.UTF_8)));
                var isAdmission = path.endsWith("/admit");
                respond(exchange, isAdmission ? 204 : 201, isAdmission ? new byte[0] : contents.get("/next-case"));
            }
            default -> {
                if (path.equals("/asked")) {
                    respond(exchange, 200, String.join("\n", asked).getBytes(StandardCharsets.UTF_8));
                } else if (contents.containsKey(path)) {
                    respond(exchange, 200, contents.get(path));
                } else {
                    respond(exchange, 404, new byte[0]);
                }
            }
        }
    }

    private static boolean isJson(byte[] body) {
        return body.length > 0 && body[0] == '{';
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders()
                .add("Content-Type", status == 201 || isJson(body) ? "application/json" : "application/octet-stream");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
