package dev.candor.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Plain requests, as other people's tools make them. */
final class Http {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private Http() {}

    static Answer get(String address, String... headers) {
        return send(request(address, headers).GET());
    }

    static Answer post(String address, Object body, String... headers) {
        return send("POST", address, body, headers);
    }

    static Answer put(String address, Object body, String... headers) {
        return send("PUT", address, body, headers);
    }

    static Answer delete(String address, String... headers) {
        return send(request(address, headers).DELETE());
    }

    private static Answer send(String method, String address, Object body, String... headers) {
        try {
            return send(request(address, headers)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(
                                    body instanceof String text ? text : JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(0, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back; status 0 where nobody answered. */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Status %d, not JSON".formatted(status), e);
            }
        }

        Answer expecting(int wanted) {
            if (status != wanted) {
                throw new AssertionError("Expected status %d, but it is %d: %s".formatted(wanted, status, body));
            }
            return this;
        }
    }
}
