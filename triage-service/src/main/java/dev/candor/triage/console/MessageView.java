package dev.candor.triage.console;

import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A message of the thread, its text as text.
 *
 * @param kind a word for the style sheet
 * @param whole where the rest of a very long text is; empty where all of it is here
 * @param html where a mail's HTML can be looked at; empty for what is no mail
 * @param again where a mail is read once more; empty where all of it was read
 */
record MessageView(
        String id,
        String kind,
        String who,
        String what,
        Moment at,
        String text,
        String whole,
        String html,
        String again,
        List<FileView> files,
        List<String> remarks) {

    /** What the report itself is called among the messages. */
    static final String REPORT = "report";

    private static final String ERASED = "(This text can no longer be read.)";

    static MessageView of(String caseId, Message it, Instant now) {
        var files = it.arrival()
                .map(arrival -> files(caseId, arrival.files(), arrival.raw()))
                .orElse(List.of());
        var remarks = it.arrival().map(arrival -> remarks(arrival.remarks())).orElse(List.of());
        return new MessageView(
                "m-" + it.event(),
                Story.word(it.kind()).replace(' ', '-'),
                who(it),
                what(it),
                new Moment(it.at(), now),
                Shown.text(it.text().text().or(ERASED)),
                whole(caseId, it.text()),
                mail(caseId, it.event().toString(), it.arrival().flatMap(Message.Arrival::raw), "html"),
                it.arrival()
                        .filter(how -> isPart(how.remarks()))
                        .map(how -> mail(caseId, it.event().toString(), how.raw(), "words"))
                        .orElse(""),
                files,
                remarks);
    }

    static MessageView of(String caseId, Report report, Instant now) {
        var received = report.received();
        return new MessageView(
                REPORT,
                "report",
                report.hasReporter() ? "Reporter" : report.openedBy(),
                report.hasReporter() ? "reported" : "opened the case",
                new Moment(report.at(), now),
                Shown.text(received.details().text().or(ERASED)),
                whole(caseId, received.details()),
                mail(caseId, REPORT, received.raw(), "html"),
                isPart(received.remarks()) ? mail(caseId, REPORT, received.raw(), "words") : "",
                files(caseId, received.files(), received.raw()),
                remarks(received.remarks()));
    }

    private static String who(Message it) {
        return switch (it.kind()) {
            case REPORTER -> "Reporter";
            case HELD ->
                it.arrival()
                        .flatMap(Message.Arrival::from)
                        .map(from -> Shown.line(from.or("somebody")))
                        .orElse("Somebody");
            case ACKNOWLEDGEMENT, REPLY, QUESTION, OUTCOME, NOTE, MAILED -> it.author();
        };
    }

    private static String what(Message it) {
        return switch (it.kind()) {
            case REPORTER -> "wrote";
            case HELD -> "claims to belong to this case: held, not verified";
            case ACKNOWLEDGEMENT -> "acknowledged";
            case REPLY -> "replied to the reporter";
            case QUESTION -> "asked the reporter";
            case OUTCOME -> "told the reporter the outcome";
            case NOTE -> "noted for the team";
            case MAILED -> "wrote by mail and may not act in this case: nothing was done with it";
        };
    }

    private static String whole(String caseId, LongText text) {
        return text.content()
                .map(it -> "/api/v1/cases/%s/files/%s".formatted(caseId, it))
                .orElse("");
    }

    private static String mail(String caseId, String message, Optional<FileReference> raw, String form) {
        return raw.map(_ -> "/cases/%s/messages/%s/%s".formatted(caseId, message, form))
                .orElse("");
    }

    private static boolean isPart(Collection<Remark> remarks) {
        return remarks.contains(Remark.MAIL_UNREADABLE) || remarks.contains(Remark.MAIL_TRUNCATED);
    }

    private static List<FileView> files(String caseId, List<FileReference> files, Optional<FileReference> raw) {
        var views = new ArrayList<FileView>();
        files.forEach(it -> views.add(FileView.of(caseId, it)));
        raw.ifPresent(it -> views.add(FileView.named(caseId, it, "the mail as it came")));
        return views;
    }

    private static List<String> remarks(Collection<Remark> remarks) {
        return remarks.stream().sorted().map(MessageView::remark).toList();
    }

    private static String remark(Remark remark) {
        return switch (remark) {
            case SENDER_UNVERIFIED -> "Nothing proves that the sender is who they say.";
            case MESSAGE_ID_SEEN_BEFORE -> "Another mail with this Message-ID and other content came before.";
            case NAMES_A_CASE_WITHOUT_TOKEN -> "It names a case in its subject, but proves nothing.";
            case MAIL_UNREADABLE -> "The mail could not be read; look at the mail as it came.";
            case MAIL_TRUNCATED -> "Parts were beyond the limits; they are in the mail as it came.";
            case THROUGH_A_LIST -> "It came through a mailing list.";
            case AUTOMATIC -> "It is marked automatic or bulk; nothing was answered automatically.";
            case NO_TEXT -> "It holds no text of its own.";
            case ONLY_A_LINK -> "It says little more than where to look; the reporter is asked for the text.";
            case ONLY_FILES -> "It says little beside its files; the reporter is asked for the text.";
            case SPF_PASS -> "SPF: sent by a server of the sender's domain.";
            case SPF_FAIL -> "SPF failed: the server may not send for the sender's domain.";
            case DKIM_PASS -> "DKIM: signed by the sender's domain.";
            case DKIM_FAIL -> "DKIM failed: a signature is wrong.";
            case DMARC_PASS -> "DMARC: the sender's domain vouches for this mail.";
            case DISOWNED -> "The sender's domain asks everybody to refuse such a mail.";
            case MARKED_AS_SPAM -> "Our mail system takes it for spam.";
            case MANY_MAILS -> "It is one of unusually many mails within an hour that nobody vouches for.";
            case ANSWERED_BEFORE -> "No automatic receipt went: the sender had one within a day.";
            case DMARC_FAIL -> "Unverified. DMARC failed: the sender's domain does not vouch for this mail.";
        };
    }
}
