package dev.candor.triage.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A bearer token of ours, as it came. */
class TokenRequest extends BaseAuthenticationRequest {

    private final Secret token;

    TokenRequest(Secret token) {
        this.token = token;
    }

    Secret token() {
        return token;
    }
}
