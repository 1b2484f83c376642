package dev.candor.triage.registry;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays a registry of npm packages that shows nothing but what a test put there. */
public final class OtherRegistry implements QuarkusTestResourceLifecycleManager {

    // Tests run in another class loader than their resources: what is there is kept, as a text, where both can reach
    // it.
    private static final String SHOWN = "candor.test.registry.shown";

    private HttpServer server;

    /** From now on the registry shows these, such as {@code express/4.21.3}. */
    public static void shows(String... releases) {
        var shown = shown();
        shown.addAll(Set.of(releases));
        System.setProperty(SHOWN, String.join(" ", shown));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var isThere = shown().contains(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(isThere ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        return Map.of(
                "candor.registries.npm",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "candor.registries.every",
                "1s");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static Set<String> shown() {
        return new HashSet<>(List.of(System.getProperty(SHOWN, "").split(" ")));
    }
}
