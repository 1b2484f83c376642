package dev.candor.triage.console;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.candor.journal.KeyFolder;
import dev.candor.journal.ParkedEvent;
import dev.candor.journal.Parking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits in all three services: here, and by the internal API of the others. No answer is empty, not an error. */
@ApplicationScoped
class Neighbours {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Parking parking;
    private final HttpClient client;
    private final ConsoleConfig config;
    private final KeyFolder keys;
    private final ObjectMapper json;

    Neighbours(Parking parking, Vertx vertx, ConsoleConfig config, KeyFolder keys, ObjectMapper json) {
        this.parking = parking;
        this.client = vertx.createHttpClient();
        this.config = config;
        this.keys = keys;
        this.json = json;
    }

    /** An event that waits, as its service tells of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Parked(long id, String type, String subject, Optional<String> state, String reason, Instant parkedAt) {

        static Parked of(ParkedEvent it) {
            return new Parked(it.id(), it.type(), it.subject(), Optional.of(it.state()), it.reason(), it.parkedAt());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Items(List<Parked> items) {}

    Uni<Optional<List<Parked>>> parked(Neighbour neighbour) {
        if (neighbour == Neighbour.TRIAGE) {
            return parking.list()
                    .map(own -> Optional.of(own.stream().map(Parked::of).toList()));
        }
        return ask(neighbour, HttpMethod.GET, "/internal/v1/parked").map(answer -> answer.map(this::items));
    }

    /** Whether the service did it. */
    Uni<Boolean> mend(Neighbour neighbour, long id, String how) {
        if (neighbour == Neighbour.TRIAGE) {
            return how.equals("drop") ? parking.drop(id) : parking.replay(id);
        }
        return ask(neighbour, HttpMethod.POST, "/internal/v1/parked/" + id + "/" + how)
                .map(Optional::isPresent);
    }

    private Uni<Optional<String>> ask(Neighbour neighbour, HttpMethod method, String path) {
        var options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI((neighbour == Neighbour.INTAKE ? config.intake() : config.notifying()) + path)
                .putHeader("Authorization", "Bearer " + keys.serviceToken())
                .setTimeout(PATIENCE.toMillis());
        return client.request(options)
                .chain(request -> request.send())
                .chain(response -> response.statusCode() / 100 == 2
                        ? response.body().map(body -> Optional.of(body.toString()))
                        : Uni.createFrom().item(Optional.<String>empty()))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private List<Parked> items(String body) {
        try {
            return json.readValue(body, Items.class).items();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A service tells of its parked events in a form that is not known here", e);
        }
    }
}
