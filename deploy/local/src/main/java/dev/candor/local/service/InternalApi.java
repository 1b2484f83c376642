package dev.candor.local.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one service does for the launcher alone, who shows the service token. */
public final class InternalApi {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final int BROKEN = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String serviceToken;

    public InternalApi(String address, String serviceToken) {
        this.address = address;
        this.serviceToken = serviceToken;
    }

    /** The account's one-time password, or nothing when the account was there and only joined the project. */
    public Optional<String> addUser(NewUser user) throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, String>();
        body.put("name", user.name());
        body.put("project", user.project());
        body.put("role", user.role());
        user.mail().ifPresent(mail -> body.put("mail", mail));
        return Optional.ofNullable(post("users", body, CREATED).get("oneTimePassword"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** Their sessions and tokens end, their cases are the team's again. */
    public void removeUser(String name, String project, Optional<String> successor)
            throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, String>();
        body.put("name", name);
        body.put("project", project);
        successor.ifPresent(it -> body.put("successor", it));
        post("users/remove", body, NO_CONTENT);
    }

    /** On all teams when no project is named; back again when neither instant is. */
    public void announceAbsence(String name, Optional<String> project, Optional<String> from, Optional<String> to)
            throws IOException, InterruptedException {
        var body = new LinkedHashMap<String, String>();
        body.put("name", name);
        project.ifPresent(it -> body.put("project", it));
        from.ifPresent(it -> body.put("from", it));
        to.ifPresent(it -> body.put("to", it));
        post("users/away", body, NO_CONTENT);
    }

    /** A bearer token for the API. */
    public String issueToken(String name) throws IOException, InterruptedException {
        return post("tokens", Map.of("name", name), CREATED).path("token").asText();
    }

    /** Publishes all that the service ever published once more; the number of its entries. */
    public long replay() throws IOException, InterruptedException {
        return post("replay", Map.of(), ACCEPTED).path("entries").asLong();
    }

    private JsonNode post(String path, Map<String, String> body, int wanted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/internal/v1/" + path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + serviceToken)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var response = send(request);
        if (response.statusCode() != wanted) {
            throw new RequestRefused(reason(response));
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new RequestRefused("Nobody answers at %s; is Candor running?".formatted(address), e);
        }
    }

    /** What the problem says of itself; nothing else of the answer is shown. */
    private static String reason(HttpResponse<String> response) {
        if (response.statusCode() >= BROKEN) {
            return "%s failed with status %d; its log says more".formatted(response.uri(), response.statusCode());
        }
        try {
            var problem = JSON.readTree(response.body());
            var said = problem.path("detail").asText(problem.path("title").asText());
            return said.isEmpty() ? unexplained(response) : said;
        } catch (IOException e) {
            return unexplained(response);
        }
    }

    private static String unexplained(HttpResponse<String> response) {
        return "%s answered with status %d".formatted(response.uri(), response.statusCode());
    }
}
