package dev.candor.triage.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The hidden word by which a form shows that this session's own page sent it. */
@ApplicationScoped
public class FormTokens {

    /** The name of the hidden field. */
    public static final String FIELD = "form-token";

    private final SessionKey key;

    FormTokens(SessionKey key) {
        this.key = key;
    }

    /** The token of all forms of this session. */
    public String of(SecurityIdentity identity) {
        var account = identity.getPrincipal().getName();
        return SignedIn.session(identity)
                .map(session -> key.sign("form", account, session.hash()))
                .orElseGet(() -> key.sign("form of a provider's session", account, SignedIn.providerSession(identity)));
    }

    boolean fits(String token, SecurityIdentity identity) {
        return MessageDigest.isEqual(
                of(identity).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
