package dev.candor.notify.site.provider;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A public CSAF document and its place: a folder for the year in which it was first released, and its tracking id in
 * small letters.
 *
 * @param format {@code csaf}, or {@code vex}: two documents may tell of one case
 */
record CsafFile(String caseId, String format, String title, String summary, Instant publishedAt, Instant modifiedAt) {

    static final String FOLDER = "/csaf/white/";

    private static final String VEX = "vex";
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^+\\-a-z0-9]+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}\\.json");

    /** What a name in a folder asks for. */
    record Asked(String caseId, String format) {

        /** A name that no file can have asks for nothing that there is. */
        static Asked of(String name) {
            if (!NAME.matcher(name).matches()) {
                return new Asked("", "csaf");
            }
            var id = name.substring(0, name.length() - ".json".length()).toUpperCase(Locale.ROOT);
            return id.endsWith("-VEX")
                    ? new Asked(id.substring(0, id.length() - "-VEX".length()), VEX)
                    : new Asked(id, "csaf");
        }
    }

    String trackingId() {
        return format.equals(VEX) ? caseId + "-VEX" : caseId;
    }

    int year() {
        return publishedAt.atOffset(ZoneOffset.UTC).getYear();
    }

    String name() {
        return NOT_IN_NAMES.matcher(trackingId().toLowerCase(Locale.ROOT)).replaceAll("_") + ".json";
    }

    /** Below the folder. */
    String path() {
        return year() + "/" + name();
    }
}
