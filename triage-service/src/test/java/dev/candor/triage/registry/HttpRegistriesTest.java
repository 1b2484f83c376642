package dev.candor.triage.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.candor.triage.registry.Sighting.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registries of this machine, asked as real ones are. */
class HttpRegistriesTest {

    private static final String FILE = "the release";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void seesWhatAnNpmRegistryShows() {
        pages.put("/npm/@scope%2Fsample/4.9.9", "{}");

        assertThat(look("pkg:npm/%40scope/sample", "4.9.9")).isEqualTo(Sighting.SEEN);
        assertThat(look("pkg:npm/%40scope/sample", "5.0.0")).isEqualTo(Sighting.NOT_THERE);
    }

    @Test
    void seesWhatAMavenRepositoryShows() {
        pages.put("/maven/org/acme/tool/1.2/tool-1.2.pom", "<project/>");

        assertThat(look("pkg:maven/org.acme/tool", "1.2")).isEqualTo(Sighting.SEEN);
        assertThat(look("pkg:maven/org.acme/tool", "1.3")).isEqualTo(Sighting.NOT_THERE);
    }

    @Test
    void seesWhatAPythonIndexShows() {
        pages.put("/pypi/pypi/tool/1.2/json", "{}");

        assertThat(look("pkg:pypi/tool", "1.2")).isEqualTo(Sighting.SEEN);
        assertThat(look("pkg:pypi/tool", "1.3")).isEqualTo(Sighting.NOT_THERE);
    }

    @Test
    void seesTagsOfAGitRepository() {
        pages.put(
                "/tool.git/info/refs?service=git-upload-pack",
                "003f0123456789012345678901234567890123456789 refs/tags/v1.2\n");

        assertThat(look("pkg:github/acme/tool", "1.2")).isEqualTo(Sighting.SEEN);
        assertThat(look("pkg:github/acme/tool", "1")).isEqualTo(Sighting.NOT_THERE);
    }

    @Test
    void takesAFileOnlyWithItsHash() throws Exception {
        pages.put("/files/tool-1.tgz", FILE);
        pages.put("/files/tool-1.tgz.sha256", sha256(FILE) + "  tool-1.tgz\n");
        pages.put("/files/tool-2.tgz", "another file");
        pages.put("/files/tool-2.tgz.sha256", sha256(FILE));

        assertThat(look("pkg:generic/tool", "1")).isEqualTo(Sighting.SEEN);
        assertThat(look("pkg:generic/tool", "2")).isEqualTo(Sighting.unknown("the file does not fit its SHA-256"));
        assertThat(look("pkg:generic/tool", "3")).isEqualTo(Sighting.NOT_THERE);
    }

    @Test
    void knowsNothingWhereTheRegistryIsBrokenSlowOrAway() {
        assertThat(look("pkg:npm/broken", "1").reason()).isEqualTo("the registry answered 500");
        assertThat(look("pkg:npm/slow", "1").reason()).isEqualTo("no answer in time");
        server.stop(0);
        assertThat(look("pkg:npm/away", "1").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void followsNothingElsewhere() {
        assertThat(look("pkg:npm/moved", "1").reason()).isEqualTo("the registry answered 302");
        assertThat(asked).noneMatch(it -> it.contains("secret"));
    }

    @Test
    void letsNoNameLeadOutOfItsPlace() {
        look("pkg:npm/..%2F..%2Fsecret", "../../secret?x=1#y");

        assertThat(asked).singleElement().asString().startsWith("/npm/").doesNotContain("/../", "?");
    }

    @Test
    void hasNothingToAskWhereNoAddressIsSaid() {
        assertThat(registries().of("pkg:cargo/tool")).isEmpty();
        assertThat(registries().of("no package")).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsNeitherHttpsNorOnThisMachine() {
        assertThatThrownBy(() -> new HttpRegistries(config(Optional.of(URI.create("http://192.0.2.1/")), Map.of())))
                .hasMessage("An address of candor.registries must begin with https");
        assertThatThrownBy(() -> new HttpRegistries(
                        config(Optional.empty(), Map.of("pkg:generic/tool", "file:///etc/{version}"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Sighting look(String purl, String version) {
        return registries().of(purl).orElseThrow().look(version).await().atMost(Duration.ofSeconds(20));
    }

    private HttpRegistries registries() {
        return new HttpRegistries(config(
                Optional.of(at("/npm")),
                Map.of("pkg:generic/tool", at("/files/tool-").toString() + "{version}.tgz")));
    }

    private RegistryConfig config(Optional<URI> npm, Map<String, String> files) {
        return new RegistryConfig() {
            @Override
            public Optional<URI> npm() {
                return npm;
            }

            @Override
            public Optional<URI> maven() {
                return Optional.of(at("/maven/"));
            }

            @Override
            public Optional<URI> pypi() {
                return Optional.of(at("/pypi"));
            }

            @Override
            public Map<String, URI> gitTags() {
                return Map.of("pkg:github/acme/tool", at("/tool.git"));
            }

            @Override
            public Map<String, String> files() {
                return files;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(1);
            }

            @Override
            public String every() {
                return "1m";
            }
        };
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        asked.add(path);
        if (path.contains("slow")) {
            try {
                over.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        if (path.contains("moved")) {
            exchange.getResponseHeaders().add("Location", "/secret");
        }
        var page = Optional.ofNullable(pages.get(path));
        var status = path.contains("moved") ? 302 : path.contains("broken") ? 500 : page.isPresent() ? 200 : 404;
        var body = page.orElse("{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
