package dev.candor.triage.access;

import io.quarkus.oidc.runtime.OidcConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether people sign in here, or at an identity provider. Never both: a forgotten password must not be a back door. */
@ApplicationScoped
class SignInWay {

    private final OidcConfig oidc;

    SignInWay(OidcConfig oidc) {
        this.oidc = oidc;
    }

    boolean isByProvider() {
        return OidcConfig.getDefaultTenant(oidc).tenantEnabled();
    }
}
