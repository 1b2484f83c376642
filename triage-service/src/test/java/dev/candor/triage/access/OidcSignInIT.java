package dev.candor.triage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a real Keycloak: the provider says who somebody is, and the desk what they may do. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
@QuarkusTestResource(value = Keycloak.class, restrictToAnnotatedClass = true)
class OidcSignInIT {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    @TestHTTPResource("/")
    URI desk;

    @BeforeEach
    void needsKeycloak() {
        Assumptions.assumeTrue(
                Keycloak.home().isPresent(), "Keycloak is not here: the full build unpacks it, -Dquick does not");
    }

    @Test
    void letsAMemberInByTheProvider() throws Exception {
        Desk.addUser("olga", "express", "lead");

        var page = signIn("olga", "a lake in winter");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Cases</h1>", ">olga</a>", "Parked events");
    }

    @Test
    void knowsNothingOfWhomOnlyTheProviderKnows() throws Exception {
        var page = signIn("stranger", "a lake in summer");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("but on no team").doesNotContain("Open a case");
    }

    @Test
    void refusesFormSignIn() {
        var oneTime = Desk.addUser("otto", "express", "lead");

        var answer = new Desk().signIn("otto", oneTime);

        assertThat(answer.cookies()).doesNotContainKeys("candor-session", "candor-account");
    }

    @Test
    void stillTakesTokensOfItsOwn() {
        Desk.addUser("orla", "express", "handler");

        var me = Desk.withToken(Desk.token("orla")).get("/api/v1/me");
        var nobody = given().redirects().follow(false).get("/api/v1/me");

        assertThat(me.jsonPath().getString("projects.express")).isEqualTo("handler");
        assertThat(nobody.statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new Cookies())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build()) {
            var form = browser.send(HttpRequest.newBuilder(desk).build(), BodyHandlers.ofString());
            var action = ACTION.matcher(form.body());
            assertThat(action.find()).as("the provider's form").isTrue();
            var fields = Map.of("username", name, "password", password).entrySet().stream()
                    .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return browser.send(
                    HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** Browsers send a secure cookie to the own machine over plain HTTP too; Java's manager does not. */
    private static final class Cookies extends CookieManager {

        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            var changed = new HashMap<>(headers);
            changed.replaceAll((_, values) -> values.stream()
                    .map(it -> it.replaceAll("(?i);\\s*secure\\b", ""))
                    .toList());
            super.put(from, changed);
        }
    }
}
