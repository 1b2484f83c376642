package dev.candor.triage.registry;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A git repository whose releases are tags, as its smart HTTP protocol lists them. */
record GitTags(URI repository, Fetch fetch) implements Registry {

    private static final long MOST_BYTES = 8 << 20;

    @Override
    public Uni<Sighting> look(String version) {
        var address = repository + "/info/refs?service=git-upload-pack";
        return fetch.bytes(URI.create(address), MOST_BYTES, it -> meaning(it, version));
    }

    private static Sighting meaning(HttpResponse<byte[]> answer, String version) {
        if (answer.statusCode() != 200) {
            return Sighting.unknown("the repository answered " + answer.statusCode());
        }
        var refs = new String(answer.body(), StandardCharsets.UTF_8);
        return refs.contains(" refs/tags/" + version + "\n") || refs.contains(" refs/tags/v" + version + "\n")
                ? Sighting.SEEN
                : Sighting.NOT_THERE;
    }
}
