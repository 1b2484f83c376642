package dev.candor.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.journal.KeyFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while, in a signed cookie, whose page a browser may see, so that the receipt stays out of
 * addresses. The cookie names the report and holds no receipt.
 */
@ApplicationScoped
public class ReporterSession {

    public static final String COOKIE = "candor_report";

    private static final Duration LENGTH = Duration.ofMinutes(60);

    private final KeyFolder keys;
    private final PublicAddresses addresses;
    private final Clock clock;

    ReporterSession(KeyFolder keys, PublicAddresses addresses, Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    public NewCookie open(UUID reportId, int generation) {
        var words = "%s|%d|%d"
                .formatted(reportId, generation, clock.instant().plus(LENGTH).getEpochSecond());
        return cookie(encoded(words.getBytes(UTF_8)) + "." + encoded(sign(words)))
                .maxAge(Math.toIntExact(LENGTH.toSeconds()))
                .build();
    }

    /** Whose page it is; nothing for a cookie that is not ours, or is too old. */
    public Optional<Visit> read(Optional<String> cookie) {
        try {
            return cookie.map(it -> it.split("\\.", -1))
                    .filter(it -> it.length == 2)
                    .filter(it -> MessageDigest.isEqual(
                            sign(words(it[0])), Base64.getUrlDecoder().decode(it[1])))
                    .map(it -> words(it[0]).split("\\|", -1))
                    .filter(it -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(it[2]))))
                    .map(it -> new Visit(UUID.fromString(it[0]), Integer.parseInt(it[1])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    // Lax, not Strict: the link in a mail must open the page, and a post from elsewhere is without the cookie all the
    // same.
    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(addresses.intake().url().getScheme()));
    }

    private byte[] sign(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("session"), "HmacSHA256"));
            return mac.doFinal(("reporter|" + words).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(String encoded) {
        return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A report, and the generation of the receipt that opened it. */
    public record Visit(UUID reportId, int generation) {}
}
