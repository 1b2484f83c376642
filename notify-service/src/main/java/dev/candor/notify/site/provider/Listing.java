package dev.candor.notify.site.provider;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of a directory-based CSAF distribution. Paths are below its folder. */
final class Listing {

    private Listing() {}

    /** {@code index.txt}: every document. */
    static String index(List<CsafFile> files) {
        return files.stream().map(it -> it.path() + "\n").collect(Collectors.joining());
    }

    /** {@code changes.csv}: every document with its last change, the newest first. */
    static String changes(List<CsafFile> files) {
        return files.stream()
                .map(it -> "\"%s\",\"%s\"\n".formatted(it.path(), it.modifiedAt()))
                .collect(Collectors.joining());
    }

    /** The folder as a page. */
    static String folder(List<CsafFile> files) {
        var years = files.stream().map(CsafFile::year).distinct().sorted().map(it -> it + "/");
        return page(
                CsafFile.FOLDER,
                Stream.concat(Stream.of("changes.csv", "index.txt"), years).toList());
    }

    /** A year's folder as a page. */
    static String year(int year, List<CsafFile> files) {
        return page(
                CsafFile.FOLDER + year + "/",
                files.stream()
                        .filter(it -> it.year() == year)
                        .map(CsafFile::name)
                        .sorted()
                        .flatMap(it -> Stream.of(it, it + ".sha256", it + ".sha512"))
                        .toList());
    }

    // Names hold nothing that HTML would have to escape: CsafFile.name() sees to it.
    private static String page(String path, List<String> names) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                <ul>
                %2$s</ul>
                </body>
                </html>
                """.formatted(
                        path,
                        names.stream()
                                .map(it -> "<li><a href=\"%1$s\">%1$s</a></li>\n".formatted(it))
                                .collect(Collectors.joining()));
    }
}
