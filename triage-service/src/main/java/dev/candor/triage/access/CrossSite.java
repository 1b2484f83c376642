package dev.candor.triage.access;

import java.util.Optional;
import java.util.Set;

/**
 * Where a request that changes something comes from, as the browser says. Every browser of today sends at least one of
 * the two headers with it; whatever is no browser carries no cookie of ours by itself.
 *
 * @param fetchSite the header {@code Sec-Fetch-Site}
 * @param origin the header {@code Origin}
 * @param own scheme, host and port by which we were called
 * @param withCookie whether the request carries any cookie
 */
record CrossSite(Optional<String> fetchSite, Optional<String> origin, String own, boolean withCookie) {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    static boolean changesSomething(String method) {
        return !READING.contains(method);
    }

    boolean isRefused() {
        if (fetchSite.isPresent()
                && !fetchSite.get().equals("same-origin")
                && !fetchSite.get().equals("none")) {
            return true;
        }
        return origin.map(it -> !it.equals(own)).orElse(fetchSite.isEmpty() && withCookie);
    }
}
