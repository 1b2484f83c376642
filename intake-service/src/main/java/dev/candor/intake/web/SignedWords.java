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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Words in a cookie that only this service can have written, and that count for a short while. */
@ApplicationScoped
public class SignedWords {

    private static final Duration LENGTH = Duration.ofMinutes(60);

    private final KeyFolder keys;
    private final PublicAddresses addresses;
    private final Clock clock;

    SignedWords(KeyFolder keys, PublicAddresses addresses, Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** {@code purpose} keeps cookies of different kinds apart; no word holds the sign {@code |}. */
    public NewCookie cookie(String name, String purpose, String... words) {
        var line = String.join("|", words) + "|" + clock.instant().plus(LENGTH).getEpochSecond();
        // Lax, not Strict: the link in a mail must open the page, and a post from elsewhere is without the cookie all
        // the same.
        return new NewCookie.Builder(name)
                .value(encoded(line.getBytes(UTF_8)) + "." + encoded(sign(purpose, line)))
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(addresses.intake().url().getScheme()))
                .maxAge(Math.toIntExact(LENGTH.toSeconds()))
                .build();
    }

    /** The words; nothing for a cookie that is not ours, or is too old. */
    public Optional<List<String>> read(String purpose, Optional<String> cookie) {
        try {
            return cookie.map(it -> it.split("\\.", -1))
                    .filter(it -> it.length == 2)
                    .filter(it -> MessageDigest.isEqual(
                            sign(purpose, words(it[0])), Base64.getUrlDecoder().decode(it[1])))
                    .map(it -> Arrays.asList(words(it[0]).split("\\|", -1)))
                    .filter(it -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(it.getLast()))))
                    .map(it -> List.copyOf(it.subList(0, it.size() - 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] sign(String purpose, String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.key("session"), "HmacSHA256"));
            return mac.doFinal((purpose + "|" + words).getBytes(UTF_8));
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
}
