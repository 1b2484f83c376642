package dev.candor.triage.console;

import dev.candor.events.FileReference;

/** A file of a case as a link to its inert download. */
record FileView(String name, String url, String size) {

    static FileView of(String caseId, FileReference file) {
        return new FileView(
                Shown.line(file.name().or("a file")), url(caseId, file.id().toString()), size(file.size()));
    }

    static FileView named(String caseId, FileReference file, String name) {
        return new FileView(name, url(caseId, file.id().toString()), size(file.size()));
    }

    private static String url(String caseId, String file) {
        return "/api/v1/cases/%s/files/%s".formatted(caseId, file);
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        return bytes < 1024 * 1024 ? bytes / 1024 + " KiB" : "%.1f MiB".formatted(bytes / 1024.0 / 1024.0);
    }
}
