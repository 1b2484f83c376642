package dev.candor.intake.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request that changes something may come from where it comes from. A browser says so itself; a client that
 * says nothing is no browser, and carries nobody's cookies.
 */
record SameOrigin(URI own, URI asAddressed) {

    private static final Set<String> OWN_PAGE_OR_NONE = Set.of("same-origin", "none");

    boolean allows(Optional<String> fetchSite, Optional<String> origin) {
        return fetchSite
                .map(OWN_PAGE_OR_NONE::contains)
                .orElseGet(() -> origin.map(this::isOwn).orElse(true));
    }

    private boolean isOwn(String origin) {
        return origin.equals(originOf(own)) || origin.equals(originOf(asAddressed));
    }

    private static String originOf(URI address) {
        return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
    }
}
