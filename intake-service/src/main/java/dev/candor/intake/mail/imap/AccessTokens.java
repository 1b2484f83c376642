package dev.candor.intake.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fetches the tokens of one mailbox (RFC 6749), and keeps each as long as it is good. Belongs to one thread. */
final class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int OK = 200;

    private final ImapConfig.OauthConfig config;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private String token = "";
    private Instant goodUntil = Instant.MIN;
    private String refreshToken;

    AccessTokens(ImapConfig.OauthConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.refreshToken = config.refreshToken().orElse("");
    }

    String token() throws IOException, InterruptedException {
        if (!clock.instant().isBefore(goodUntil)) {
            fetch();
        }
        return token;
    }

    /** The server did not take it. */
    void forget() {
        goodUntil = Instant.MIN;
    }

    private void fetch() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(config.tokenEndpoint())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        var asked = clock.instant();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException("The token endpoint answered with status " + answer.statusCode());
        }
        keep(read(answer.body()), asked);
    }

    private void keep(JsonObject answer, Instant asked) throws IOException {
        token = answer.getString("access_token", "");
        if (token.isEmpty()) {
            throw new IOException("The token endpoint gave no token");
        }
        refreshToken = answer.getString("refresh_token", refreshToken);
        goodUntil = asked.plusSeconds(answer.getLong("expires_in", 300L)).minus(MARGIN);
    }

    private static JsonObject read(String body) throws IOException {
        try {
            return new JsonObject(body);
        } catch (DecodeException _) {
            // Its message holds what was read, which may be a secret.
            throw new IOException("The token endpoint gave no JSON");
        }
    }

    private String form() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", config.clientId());
        config.clientSecret().ifPresent(it -> fields.put("client_secret", it));
        config.scope().ifPresent(it -> fields.put("scope", it));
        if (refreshToken.isEmpty()) {
            fields.put("grant_type", "client_credentials");
        } else {
            fields.put("grant_type", "refresh_token");
            fields.put("refresh_token", refreshToken);
        }
        return fields.entrySet().stream().map(AccessTokens::encoded).collect(Collectors.joining("&"));
    }

    private static String encoded(Map.Entry<String, String> field) {
        return field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8);
    }
}
