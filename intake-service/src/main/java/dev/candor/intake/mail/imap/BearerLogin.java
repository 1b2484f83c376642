package dev.candor.intake.mail.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslClientFactory;
import javax.security.sasl.SaslException;
import org.jspecify.annotations.Nullable;

/** Shows a token to a server as OAUTHBEARER (RFC 7628), which neither the JDK nor the mail library can. */
final class BearerLogin implements SaslClient {

    static final String MECHANISM = "OAUTHBEARER";
    private static final byte[] ACCEPT_REFUSAL = {1};

    private final byte[] first;
    private boolean isSaid;

    private BearerLogin(String user, String token) {
        first = "n,a=%s,\u0001auth=Bearer %s\u0001\u0001"
                .formatted(user.replace("=", "=3D").replace(",", "=2C"), token)
                .getBytes(UTF_8);
    }

    /** Makes the mechanism known to this JVM. */
    static void offer() {
        if (Security.getProvider(Offer.NAME) == null) {
            Security.addProvider(new Offer());
        }
    }

    @Override
    public String getMechanismName() {
        return MECHANISM;
    }

    @Override
    public boolean hasInitialResponse() {
        return true;
    }

    /** A second challenge holds the reasons of a refusal, and waits for an empty word of ours. */
    @Override
    public byte[] evaluateChallenge(byte[] challenge) {
        if (isSaid) {
            return ACCEPT_REFUSAL.clone();
        }
        isSaid = true;
        return first.clone();
    }

    @Override
    public boolean isComplete() {
        return isSaid;
    }

    @Override
    public byte[] unwrap(byte[] incoming, int offset, int length) throws SaslException {
        throw new SaslException("There is no security layer");
    }

    @Override
    public byte[] wrap(byte[] outgoing, int offset, int length) throws SaslException {
        throw new SaslException("There is no security layer");
    }

    @Override
    public @Nullable Object getNegotiatedProperty(String name) {
        return null;
    }

    @Override
    public void dispose() {
        Arrays.fill(first, (byte) 0);
    }

    /** Makes logins for the mail library. */
    public static final class Factory implements SaslClientFactory {

        @Override
        public @Nullable SaslClient createSaslClient(
                String[] mechanisms,
                @Nullable String authorizationId,
                String protocol,
                String server,
                Map<String, ?> properties,
                CallbackHandler handler)
                throws SaslException {
            if (!Arrays.asList(mechanisms).contains(MECHANISM)) {
                return null;
            }
            var user = new NameCallback("user");
            var token = new PasswordCallback("token", false);
            try {
                handler.handle(new Callback[] {user, token});
            } catch (IOException | UnsupportedCallbackException failure) {
                throw new SaslException("No token was given", failure);
            }
            return new BearerLogin(user.getName(), new String(token.getPassword()));
        }

        @Override
        public String[] getMechanismNames(@Nullable Map<String, ?> properties) {
            return new String[] {MECHANISM};
        }
    }

    private static final class Offer extends Provider {

        private static final long serialVersionUID = 1;
        private static final String NAME = "CandorBearerLogin";

        Offer() {
            super(NAME, "1", "OAUTHBEARER for mailboxes");
            putService(new Service(this, "SaslClientFactory", MECHANISM, Factory.class.getName(), null, null));
        }
    }
}
