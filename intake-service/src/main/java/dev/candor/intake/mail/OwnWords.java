package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the author of an answer wrote: without what mail programs quote below or above it, and without a signature.
 *
 * @param toReporter whether the first line says {@code /reply}
 */
record OwnWords(String text, boolean toReporter) {

    private static final String REPLY = "/reply";
    private static final Pattern ORIGINAL = Pattern.compile(
            "-{2,}\\s*(original message|forwarded message|ursprüngliche nachricht|message d.origine)"
                    + "\\s*-{2,}|_{20,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** As in {@code On 22 Nov 2026, Express wrote:}; two lines at most. */
    private static final Pattern ATTRIBUTION = Pattern.compile(".{5,300}:");

    static OwnWords of(String text) {
        var lines = unquoted(text.replace("\r\n", "\n").split("\n", -1));
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        var toReporter =
                !lines.isEmpty() && lines.getFirst().strip().toLowerCase(ROOT).equals(REPLY);
        var words = toReporter ? lines.subList(1, lines.size()) : lines;
        return new OwnWords(String.join("\n", words).strip(), toReporter);
    }

    private static List<String> unquoted(String[] lines) {
        var own = new ArrayList<String>();
        for (var line : lines) {
            if (line.equals("-- ")
                    || line.equals("--")
                    || ORIGINAL.matcher(line.strip()).matches()) {
                break;
            }
            if (line.startsWith(">")) {
                dropAttribution(own);
            } else {
                own.add(line);
            }
        }
        return own;
    }

    /** The lines right above a quotation that say whose it is. */
    private static void dropAttribution(List<String> own) {
        var last = own.size() - 1;
        while (last >= 0 && own.get(last).isBlank()) {
            last--;
        }
        if (last < 0 || !ATTRIBUTION.matcher(own.get(last).strip()).matches()) {
            return;
        }
        var first = last;
        if (!own.get(last).matches("(?s).*\\d.*")
                && last > 0
                && !own.get(last - 1).isBlank()) {
            first--;
        }
        own.subList(first, own.size()).clear();
    }
}
