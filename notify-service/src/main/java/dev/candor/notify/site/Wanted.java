package dev.candor.notify.site;

import jakarta.ws.rs.core.UriBuilder;

/**
 * What a reader of the list looks for; an empty part is no wish.
 *
 * @param words that stand together somewhere in the advisory's title, ids, packages or summary
 * @param purl a package
 */
record Wanted(String words, String purl, String severity) {

    static final Wanted ALL = new Wanted("", "", "");

    private static final int LONGEST = 200;

    static Wanted of(String words, String purl, String severity) {
        return new Wanted(plain(words), plain(purl), plain(severity));
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** The address of a page of what is found. */
    String link(int page) {
        return UriBuilder.fromPath("/advisories")
                .queryParam("q", "{q}")
                .queryParam("package", "{package}")
                .queryParam("severity", "{severity}")
                .queryParam("page", page)
                .build(words, purl, severity)
                .toString();
    }

    private static String plain(String text) {
        var stripped = text.strip().replace("\0", "");
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
