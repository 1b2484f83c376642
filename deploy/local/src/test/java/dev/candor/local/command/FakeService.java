package dev.candor.local.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for a service, so that the launcher is tested without one: answers what the launcher asks. */
public final class FakeService {

    private static final Path KEYS = Path.of(System.getenv("CANDOR_KEYS"));

    private FakeService() {}

    public static void main(String... words) throws IOException {
        var management = server("QUARKUS_MANAGEMENT_PORT");
        management.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{}"));
        var service = server("QUARKUS_HTTP_PORT");
        service.createContext("/internal/v1/users", exchange -> onlyForTheLauncher(exchange, addUser()));
        service.createContext(
                "/internal/v1/tokens", exchange -> onlyForTheLauncher(exchange, "{\"token\": \"cnd_t\"}"));
        service.start();
        management.start();
    }

    private static HttpServer server(String port) throws IOException {
        return HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv(port))), 0);
    }

    private static String addUser() throws IOException {
        var made = KEYS.resolve("user-was-made");
        if (Files.exists(made)) {
            return "{\"name\": \"lead\"}";
        }
        Files.createFile(made);
        return "{\"name\": \"lead\", \"oneTimePassword\": \"first-words\"}";
    }

    private static void onlyForTheLauncher(HttpExchange exchange, String body) throws IOException {
        var token = "Bearer " + Files.readString(KEYS.resolve("service.token"));
        var allowed = token.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, allowed ? 201 : 401, allowed ? body : "{}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
