package dev.candor.triage.registry;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Asks an operator's address, follows nothing elsewhere, and waits and reads only so long. */
record Fetch(HttpClient client, Duration patience) {

    private static final Sighting SLOW = Sighting.unknown("no answer in time");

    static Fetch within(Duration patience) {
        return new Fetch(
                HttpClient.newBuilder()
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(patience)
                        .build(),
                patience);
    }

    Uni<Sighting> status(URI address) {
        return ask(address, BodyHandlers.discarding(), it -> Sighting.of(it.statusCode()));
    }

    /** What an answer of at most so many bytes amounts to. */
    Uni<Sighting> bytes(URI address, long most, Function<HttpResponse<byte[]>, Sighting> meaning) {
        return ask(address, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most), meaning);
    }

    /** Hands over the parts of an answer as they come, of at most so many bytes; then what its status amounts to. */
    Uni<Sighting> parts(URI address, long most, Consumer<byte[]> part, IntFunction<Sighting> meaning) {
        var body = BodyHandlers.ofByteArrayConsumer(read -> read.ifPresent(part));
        return ask(address, BodyHandlers.limiting(body, most), it -> meaning.apply(it.statusCode()));
    }

    private <T> Uni<Sighting> ask(URI address, BodyHandler<T> body, Function<HttpResponse<T>, Sighting> meaning) {
        var request = HttpRequest.newBuilder(address).timeout(patience).build();
        return Uni.createFrom()
                .completionStage(() -> client.sendAsync(request, body))
                .map(meaning)
                .ifNoItem()
                .after(patience)
                .recoverWithItem(SLOW)
                // The client's own patience may end first.
                .onFailure(it -> it instanceof HttpTimeoutException || it.getCause() instanceof HttpTimeoutException)
                .recoverWithItem(SLOW)
                .onFailure()
                .recoverWithItem(Sighting.unknown("could not be asked"));
    }
}
