package dev.candor.intake.report;

import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.events.ReportEvent.TeamSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report on its way in, by any channel. Texts are whole here, however long; storing makes them short enough to
 * travel.
 *
 * @param actor {@code reporter}, or the account that opens a case for the team
 * @param files already stored, see {@link StoreFile}
 * @param receiptTo who asks for the automatic receipt; it is never sent to an address of a policy, whatever stands here
 * @param once makes a second try with the same key the same report
 * @param audience whom of the team the reporter lets read it; all of it when empty
 * @param apart why it is set apart as suspected spam; its receipt then waits until a handler admits it
 */
public record NewReport(
        String project,
        Channel channel,
        String actor,
        Optional<TeamSource> source,
        Confidential<String> summary,
        LongText details,
        Claims claims,
        Optional<Reporter> reporter,
        List<FileReference> files,
        Optional<FileReference> raw,
        Set<Remark> remarks,
        Optional<Recipient> receiptTo,
        Optional<OnceKey> once,
        Optional<Audience> audience,
        Set<Remark> apart) {

    /** From somebody whom nothing speaks against. */
    public NewReport(
            String project,
            Channel channel,
            String actor,
            Optional<TeamSource> source,
            Confidential<String> summary,
            LongText details,
            Claims claims,
            Optional<Reporter> reporter,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks,
            Optional<Recipient> receiptTo,
            Optional<OnceKey> once,
            Optional<Audience> audience) {
        this(
                project, channel, actor, source, summary, details, claims, reporter, files, raw, remarks, receiptTo,
                once, audience, Set.of());
    }

    /** For the whole team to read. */
    public NewReport(
            String project,
            Channel channel,
            String actor,
            Optional<TeamSource> source,
            Confidential<String> summary,
            LongText details,
            Claims claims,
            Optional<Reporter> reporter,
            List<FileReference> files,
            Optional<FileReference> raw,
            Set<Remark> remarks,
            Optional<Recipient> receiptTo,
            Optional<OnceKey> once) {
        this(
                project,
                channel,
                actor,
                source,
                summary,
                details,
                claims,
                reporter,
                files,
                raw,
                remarks,
                receiptTo,
                once,
                Optional.empty());
    }

    public static final String REPORTER = "reporter";
}
