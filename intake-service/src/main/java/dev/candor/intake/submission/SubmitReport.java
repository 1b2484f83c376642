package dev.candor.intake.submission;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.OnceKey;
import dev.candor.intake.report.ReceiveReport;
import dev.candor.intake.report.Received;
import dev.candor.intake.upload.StoreUploads;
import dev.candor.intake.upload.UploadedFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a checked report from the web: first its files, then itself. */
@ApplicationScoped
class SubmitReport {

    private final StoreUploads storeUploads;
    private final ReceiveReport receiveReport;

    SubmitReport(StoreUploads storeUploads, ReceiveReport receiveReport) {
        this.storeUploads = storeUploads;
        this.receiveReport = receiveReport;
    }

    Uni<Received> submit(
            String project, Channel channel, ReportDraft draft, List<UploadedFile> files, Optional<OnceKey> once) {
        return files.isEmpty()
                ? receiveReport.receive(report(project, channel, draft, List.of(), once))
                : storeUploads
                        .store(files)
                        .chain(stored -> receiveReport.receive(report(project, channel, draft, stored, once)));
    }

    private static NewReport report(
            String project, Channel channel, ReportDraft draft, List<FileReference> files, Optional<OnceKey> once) {
        return new NewReport(
                project,
                channel,
                NewReport.REPORTER,
                Optional.empty(),
                Confidential.report(draft.summary()),
                LongText.of(Confidential.report(draft.details())),
                claims(draft),
                Optional.of(reporter(draft)),
                files,
                Optional.empty(),
                Set.of(),
                given(draft.email())
                        .map(it -> new Recipient(
                                NewReport.REPORTER, Confidential.person(it), person(draft.name()), Optional.empty())),
                once,
                AudienceWords.of(draft.audience()));
    }

    private static Claims claims(ReportDraft draft) {
        return new Claims(
                words(draft.affectedPackage()),
                words(draft.versions()),
                words(draft.reproduction()).map(LongText::of),
                words(draft.impact()).map(LongText::of),
                draft.alreadyPublic(),
                draft.exploited(),
                Instants.read(draft.plannedPublication()),
                words(draft.disclosurePlans()),
                Optional.empty());
    }

    private static Reporter reporter(ReportDraft draft) {
        return new Reporter(
                person(draft.name()),
                person(draft.email()),
                person(draft.credit()),
                draft.anonymous(),
                Optional.empty());
    }

    private static Optional<Confidential<String>> words(String text) {
        return given(text).map(Confidential::report);
    }

    private static Optional<Confidential<String>> person(String text) {
        return given(text).map(Confidential::person);
    }

    private static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
