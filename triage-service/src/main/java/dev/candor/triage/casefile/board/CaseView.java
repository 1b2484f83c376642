package dev.candor.triage.casefile.board;

import dev.candor.events.Advisory;
import dev.candor.events.Assessment;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import dev.candor.triage.casefile.AdvisoryProgress;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Deliveries.Delivery;
import dev.candor.triage.casefile.Deliveries.Publication;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A case as its team sees it. What leaves the service is written down here: a new part of a case is not shown until
 * somebody adds it.
 *
 * @param sequence of the last entry; also the ETag
 * @param handler who accepted it; before anybody did, who was asked
 * @param asked who was asked and has not answered
 */
public record CaseView(
        String id,
        String project,
        CaseState state,
        long sequence,
        String channel,
        Optional<String> source,
        String openedBy,
        Optional<String> policyVersion,
        Instant openedAt,
        Instant updatedAt,
        String summary,
        Text details,
        ClaimsView claims,
        Optional<ReporterView> reporter,
        List<String> remarks,
        Optional<Instant> acknowledgeBy,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> reporterAwaitsSince,
        Optional<String> handler,
        boolean accepted,
        Optional<String> asked,
        List<MessageView> messages,
        List<FileView> files,
        Optional<Assessment> assessment,
        List<LineView> lines,
        Optional<VariantAnalysisView> variantAnalysis,
        Optional<AdvisoryView> advisory,
        Optional<Instant> scheduledAt,
        Optional<Advisory> published,
        Optional<RejectionView> rejection,
        List<DeliveryView> deliveries,
        List<Publication> channels,
        ParticipantsView people,
        OutcomeView outcome,
        EmbargoView embargo,
        FactsView facts,
        ReleaseView release) {

    /** A text; where it is too long to travel, its beginning and the file that holds it whole. */
    public record Text(String text, Optional<UUID> file) {

        static Text of(LongText it) {
            return new Text(it.text().or(""), it.content());
        }
    }

    /** What the reporter says; nobody has checked it. */
    public record ClaimsView(
            Optional<String> affectedPackage,
            Optional<String> versions,
            Optional<Text> reproduction,
            Optional<Text> impact,
            boolean alreadyPublic,
            boolean exploited,
            Optional<Instant> plannedPublication,
            Optional<String> disclosurePlans,
            Optional<String> reference) {}

    /** Who reported, as far as they said. */
    public record ReporterView(
            Optional<String> email, Optional<String> name, Optional<String> credit, boolean anonymous) {}

    /** One message of the thread; {@code message} names it where it can be admitted. */
    public record MessageView(
            UUID id,
            String kind,
            String author,
            Instant at,
            Text text,
            Optional<Instant> nextUpdate,
            Optional<UUID> message,
            Optional<String> channel,
            Optional<String> from,
            Optional<String> subject,
            List<FileView> files,
            List<String> remarks) {}

    /** A file, to be had at {@code /api/v1/cases/{id}/files/{fileId}}. */
    public record FileView(UUID id, String name, String mediaType, long size) {}

    /** A release line's remedy. */
    public record LineView(
            String line,
            String state,
            Optional<String> change,
            boolean publicChange,
            Optional<String> version,
            Optional<String> because,
            Instant since) {}

    /** The audit for similar problems. */
    public record VariantAnalysisView(boolean waived, String evidence) {}

    /** The latest draft and its approval. */
    public record AdvisoryView(
            int revision,
            String author,
            Instant draftedAt,
            Optional<Advisory> draft,
            boolean approved,
            Optional<String> approvedBy,
            Optional<Instant> approvedAt) {}

    /** Why the case is not handled as a vulnerability. */
    public record RejectionView(String reason, Optional<String> publicIssue) {}

    /** What became of a message to somebody. */
    public record DeliveryView(
            UUID notice,
            String kind,
            String participant,
            String state,
            int attempts,
            Optional<String> reason,
            Instant at,
            Optional<UUID> cause) {}

    public static CaseView of(VulnerabilityCase it) {
        var report = it.report();
        var received = report.received();
        return new CaseView(
                it.id().value(),
                it.project(),
                it.state(),
                it.sequence(),
                Fields.wordOf(received.channel()),
                received.source().map(Fields::wordOf),
                report.openedBy(),
                report.policyVersion(),
                report.at(),
                it.updatedAt(),
                received.summary().or(""),
                Text.of(received.details()),
                claims(it),
                reporter(it),
                words(received.remarks()),
                received.acknowledgeBy(),
                it.thread().acknowledgedAt(),
                it.thread().reporterAwaitsSince(),
                it.handling().primary(),
                it.handling().handler().isPresent(),
                it.handling().asked(),
                it.thread().messages().stream().map(CaseView::message).toList(),
                CaseFiles.of(it).stream().map(CaseView::file).toList(),
                it.fixes().assessment(),
                it.fixes().affected().stream().map(CaseView::line).toList(),
                it.fixes()
                        .variantAnalysis()
                        .map(done -> new VariantAnalysisView(
                                done.waived(), done.evidence().or(""))),
                it.advisory().draft().map(draft -> advisory(it.advisory(), draft)),
                it.advisory().scheduledAt(),
                it.advisory().published(),
                it.outcome().rejection().map(why -> new RejectionView(Fields.wordOf(why.reason()), why.publicIssue())),
                it.deliveries().notices().values().stream()
                        .map(CaseView::delivery)
                        .toList(),
                List.copyOf(it.deliveries().channels().values()),
                ParticipantsView.of(it),
                OutcomeView.of(it),
                EmbargoView.of(it.embargo()),
                FactsView.of(it.facts()),
                ReleaseView.of(it.advisory()));
    }

    private static ClaimsView claims(VulnerabilityCase it) {
        var claims = it.report().received().claims();
        return new ClaimsView(
                read(claims.affectedPackage()),
                read(claims.versions()),
                claims.reproduction().map(Text::of),
                claims.impact().map(Text::of),
                claims.alreadyPublic(),
                claims.exploited(),
                claims.plannedPublication(),
                read(claims.disclosurePlans()),
                read(claims.reference()));
    }

    private static Optional<ReporterView> reporter(VulnerabilityCase it) {
        return it.report()
                .received()
                .reporter()
                .map(who -> new ReporterView(read(who.email()), read(who.name()), read(who.credit()), who.anonymous()));
    }

    private static MessageView message(Message it) {
        var arrival = it.arrival();
        return new MessageView(
                it.event(),
                Fields.wordOf(it.kind()),
                it.author(),
                it.at(),
                Text.of(it.text()),
                it.nextUpdate(),
                arrival.map(Message.Arrival::id),
                arrival.map(how -> Fields.wordOf(how.channel())),
                arrival.flatMap(how -> read(how.from())),
                arrival.flatMap(how -> read(how.subject())),
                arrival.stream()
                        .flatMap(how -> CaseFiles.of(how).stream())
                        .map(CaseView::file)
                        .toList(),
                words(arrival.map(Message.Arrival::remarks).orElse(Set.of())));
    }

    private static FileView file(CaseFile it) {
        return new FileView(it.id(), it.name(), it.mediaType(), it.size());
    }

    private static LineView line(ReleaseLineFix it) {
        return new LineView(
                it.line(),
                Fields.wordOf(it.state()),
                read(it.change()),
                it.publicChange(),
                read(it.version()),
                read(it.because()),
                it.since());
    }

    private static AdvisoryView advisory(AdvisoryProgress progress, AdvisoryProgress.Draft draft) {
        return new AdvisoryView(
                draft.revision(),
                draft.author(),
                draft.at(),
                draft.advisory().read(),
                progress.approved().isPresent(),
                progress.approval().map(AdvisoryProgress.Approval::by),
                progress.approval().map(AdvisoryProgress.Approval::at));
    }

    private static DeliveryView delivery(Delivery it) {
        return new DeliveryView(
                it.notice(),
                Fields.wordOf(it.kind()),
                it.participant(),
                Fields.wordOf(it.state()),
                it.attempts(),
                it.reason(),
                it.at(),
                it.cause());
    }

    private static Optional<String> read(Optional<Confidential<String>> words) {
        return words.flatMap(Confidential::read);
    }

    private static List<String> words(Set<Remark> remarks) {
        return remarks.stream().map(Fields::wordOf).sorted().toList();
    }
}
