package dev.candor.triage.registry;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Plays a registry of npm packages that shows nothing but what a test put there. */
public final class OtherRegistry implements QuarkusTestResourceLifecycleManager {

    // Tests run in another class loader than their resources: what is there is kept where both can reach it.
    private static final String SHOWN = "candor.test.registry.shown";

    private HttpServer server;

    /** From now on the registry shows these, such as {@code express/4.21.3}. */
    public static void shows(String... releases) {
        shown().addAll(Set.of(releases));
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

    @SuppressWarnings("unchecked")
    private static Set<String> shown() {
        return (Set<String>) System.getProperties().computeIfAbsent(SHOWN, _ -> ConcurrentHashMap.newKeySet());
    }
}
