package dev.candor.triage.casefile.board;

import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every content that a case refers to: attachments, raw mails, and texts too long to travel in an event. */
public final class CaseFiles {

    private CaseFiles() {}

    public static List<CaseFile> of(VulnerabilityCase it) {
        var report = it.report().received();
        return Stream.of(
                        attached(report.files(), report.raw()),
                        whole(report.details(), "details.txt"),
                        report.claims().reproduction().stream().flatMap(text -> whole(text, "reproduction.txt")),
                        report.claims().impact().stream().flatMap(text -> whole(text, "impact.txt")),
                        it.thread().messages().stream().flatMap(CaseFiles::ofMessage),
                        it.participants().all().stream()
                                .flatMap(one -> one.words().stream())
                                .flatMap(word -> whole(word.text(), "message.txt")))
                .flatMap(part -> part)
                .toList();
    }

    /** The files that came with a message. */
    public static List<CaseFile> of(Message.Arrival arrival) {
        return attached(arrival.files(), arrival.raw()).toList();
    }

    public static Optional<CaseFile> find(VulnerabilityCase it, UUID id) {
        return of(it).stream().filter(file -> file.id().equals(id)).findFirst();
    }

    private static Stream<CaseFile> ofMessage(Message it) {
        return Stream.concat(it.arrival().stream().flatMap(how -> of(how).stream()), whole(it.text(), "message.txt"));
    }

    private static Stream<CaseFile> attached(List<FileReference> files, Optional<FileReference> raw) {
        return Stream.concat(
                files.stream().map(it -> file(it, "file")), raw.stream().map(it -> file(it, "message.eml")));
    }

    private static CaseFile file(FileReference it, String unnamed) {
        return new CaseFile(it.id(), it.name().or(unnamed), it.mediaType(), it.size(), Optional.of(it.sha256()));
    }

    private static Stream<CaseFile> whole(LongText text, String name) {
        return text.content().stream().map(it -> new CaseFile(it, name, "text/plain", 0, Optional.empty()));
    }
}
