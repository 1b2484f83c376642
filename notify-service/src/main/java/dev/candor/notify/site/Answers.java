package dev.candor.notify.site;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

/** Public texts as HTTP answers, with what caches and mirrors need. */
public final class Answers {

    private static final String BRIEFLY = "public, max-age=60, must-revalidate";

    private static final String PROBLEM = "application/problem+json";
    private static final String MISSING = """
            {"type":"about:blank","title":"Not Found","status":404,"detail":"There is no public advisory here."}""";
    private static final String GONE = """
            {"type":"about:blank","title":"Gone","status":410,"detail":"This advisory was withdrawn."}""";

    private Answers() {}

    public static Response of(Request request, Document document, String type) {
        var tag = new EntityTag(hash(document.body()));
        var modified = Date.from(document.modifiedAt().truncatedTo(ChronoUnit.SECONDS));
        var unchanged = request.evaluatePreconditions(modified, tag);
        return (unchanged == null ? Response.ok(document.body(), type) : unchanged)
                .tag(tag)
                .lastModified(modified)
                .header(HttpHeaders.CACHE_CONTROL, BRIEFLY)
                .build();
    }

    /** The same bytes for what does not exist and for what is not public yet; never kept, since it may appear. */
    static Response missing(String body, String type) {
        return Response.status(Response.Status.NOT_FOUND)
                .entity(body)
                .type(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The same, in words for tools. */
    public static Response missing() {
        return missing(MISSING, PROBLEM);
    }

    /** What was public once and was taken back; {@code body} says so. */
    static Response gone(String body, String type) {
        return Response.status(Response.Status.GONE)
                .entity(body)
                .type(type)
                .tag(new EntityTag(hash(body)))
                .header(HttpHeaders.CACHE_CONTROL, BRIEFLY)
                .build();
    }

    static Response gone() {
        return gone(GONE, PROBLEM);
    }

    /** Pages of other sites may read it too. */
    public static Response open(Response response) {
        return Response.fromResponse(response)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }

    /** When the newest changed; the beginning of time where there is none. */
    static Instant newest(List<PublishedAdvisory> advisories) {
        return advisories.stream()
                .map(PublishedAdvisory::modifiedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String hash(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
