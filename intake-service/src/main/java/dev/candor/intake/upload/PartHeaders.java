package dev.candor.intake.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands above one part of a form (RFC 7578). */
record PartHeaders(String name, Optional<String> fileName, String mediaType) {

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([\\w*]+)\\s*=\\s*(?:\"((?:\\\\[\"\\\\]|[^\"])*)\"|([^;\\s]*))");

    static PartHeaders of(List<String> lines) {
        var disposition = value(lines, "content-disposition").orElse("");
        if (!disposition.toLowerCase(Locale.ROOT).startsWith("form-data")) {
            throw new MalformedUpload("A part of the form has no Content-Disposition: form-data");
        }
        var name =
                parameter(disposition, "name").orElseThrow(() -> new MalformedUpload("A part of the form has no name"));
        return new PartHeaders(
                name, fileName(disposition), value(lines, "content-type").orElse("text/plain"));
    }

    private static Optional<String> fileName(String disposition) {
        return parameter(disposition, "filename*")
                .flatMap(PartHeaders::decoded)
                .or(() -> parameter(disposition, "filename").map(PartHeaders::unescaped));
    }

    private static Optional<String> value(List<String> lines, String header) {
        return lines.stream()
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(header + ":"))
                .map(it -> it.substring(header.length() + 1).strip())
                .findFirst();
    }

    private static Optional<String> parameter(String disposition, String name) {
        var found = PARAMETER.matcher(disposition);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                return Optional.of(found.group(2) == null ? found.group(3) : found.group(2));
            }
        }
        return Optional.empty();
    }

    /** Browsers escape three characters in a name, other clients use a backslash. */
    private static String unescaped(String name) {
        return name.replace("\\\"", "\"")
                .replace("\\\\", "\\")
                .replace("%22", "\"")
                .replace("%0D", "\r")
                .replace("%0A", "\n");
    }

    /** {@code UTF-8''na%C3%AFve.txt} (RFC 8187). */
    private static Optional<String> decoded(String extended) {
        try {
            return extended.toLowerCase(Locale.ROOT).startsWith("utf-8'")
                    ? Optional.of(URLDecoder.decode(
                            extended.substring(extended.indexOf('\'', "utf-8'".length()) + 1)
                                    .replace("+", "%2B"),
                            UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
