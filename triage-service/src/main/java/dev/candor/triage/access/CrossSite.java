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

    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    static boolean changesSomething(String method) {
        return !READING.contains(method);
    }

    boolean isRefused() {
        return fetchSite.isPresent()
                ? !OURS.contains(fetchSite.get())
                        || origin.filter(it -> !isOwnOrHidden(it)).isPresent()
                : origin.map(it -> !it.equals(own)).orElse(withCookie);
    }

    /** Under the referrer policy {@code no-referrer} a browser hides the origin of our own forms, too. */
    private boolean isOwnOrHidden(String it) {
        return it.equals(own) || it.equals("null");
    }
}
