package dev.candor.triage.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The page that somebody asked for before they had to sign in. */
final class Wanted {

    /** The framework's cookie with the whole address. */
    static final String COOKIE = "candor-wanted";

    private Wanted() {}

    /** The path on our own site, whatever site the cookie names. */
    static Optional<String> path(String address) {
        try {
            var uri = new URI(address);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/sign-in")) {
                return Optional.empty();
            }
            return Optional.of(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
