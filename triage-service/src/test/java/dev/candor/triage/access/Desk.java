package dev.candor.triage.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser at the desk, and the command that makes accounts. */
public final class Desk {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();

    /** A new account on a team; the one-time password, or empty where the account was there before. */
    public static String addUser(String name, String project, String role) {
        var answer = asService()
                .body(Map.of("name", name, "project", project, "role", role, "mail", name + "@team.example"))
                .post("/internal/v1/users");
        assertThat(answer.statusCode()).isEqualTo(201);
        var password = answer.jsonPath().getString("oneTimePassword");
        return password == null ? "" : password;
    }

    public static String token(String name) {
        return asService()
                .body(Map.of("name", name))
                .post("/internal/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    public static RequestSpecification asService() {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + serviceToken());
    }

    public static RequestSpecification withToken(String token) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token);
    }

    /** Somebody of the team who has chosen a password and is signed in. */
    public static Desk of(String name, String project, String role) {
        var oneTime = addUser(name, project, role);
        var desk = new Desk();
        desk.signIn(name, oneTime);
        desk.choosePassword(oneTime, passwordOf(name));
        return desk;
    }

    public static String passwordOf(String name) {
        return "a long winter of " + name;
    }

    public Response signIn(String name, String password) {
        return remember(browser()
                .formParam("name", name)
                .formParam("password", password)
                .post("/sign-in"));
    }

    public Response choosePassword(String current, String chosen) {
        return submit("/password", "/password", Map.of("current", current, "chosen", chosen, "again", chosen));
    }

    public Response get(String path) {
        return remember(browser().get(path));
    }

    /** Reads the page and sends its form, as a browser does. */
    public Response submit(String page, String action, Map<String, ?> fields) {
        var form = new HashMap<String, Object>(fields);
        form.put("form-token", formToken(page));
        return post(action, form);
    }

    public Response post(String action, Map<String, ?> fields) {
        return remember(browser().formParams(fields).post(action));
    }

    public String formToken(String page) {
        var token = TOKEN.matcher(get(page).asString());
        assertThat(token.find()).as("a form token on " + page).isTrue();
        return token.group(1);
    }

    public RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Response remember(Response answer) {
        answer.detailedCookies().asList().forEach(it -> {
            if (it.getMaxAge() == 0) {
                cookies.remove(it.getName());
            } else {
                cookies.put(it.getName(), it.getValue());
            }
        });
        return answer;
    }

    private static String serviceToken() {
        try {
            return Files.readString(
                            Path.of(ConfigProvider.getConfig().getValue("candor.keys", String.class), "service.token"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
