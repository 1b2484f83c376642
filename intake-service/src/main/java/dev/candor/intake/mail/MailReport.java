package dev.candor.intake.mail;

import static dev.candor.events.Confidential.person;
import static dev.candor.events.Confidential.report;
import static dev.candor.intake.report.NewReport.REPORTER;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.intake.mail.reading.Mailbox;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.intake.report.HandlerMessage;
import dev.candor.intake.report.NewMessage;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.OnceKey;
import dev.candor.intake.report.UnprovedMessage;
import dev.candor.policy.Policy;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a mail says, in the words of reports and messages.
 *
 * @param noticed what is known from mails before
 */
record MailReport(Delivery delivery, Author author, KeepFiles.Kept kept, Set<Remark> noticed) {

    private static final String NO_SUBJECT = "(no subject)";

    NewReport asReport(Destination.Report destination) {
        return asReportBy(REPORTER, destination);
    }

    /** {@code actor}: who had the case opened. A person looked at it where it is not the reporter: it is not set apart. */
    NewReport asReportBy(String actor, Destination.Report destination) {
        var remarks = remarks(!delivery.checks().isVerified());
        if (destination.namesCase()) {
            remarks.add(Remark.NAMES_A_CASE_WITHOUT_TOKEN);
        }
        var apart = remarks.stream().filter(Remark::isSuspicion).collect(Collectors.toUnmodifiableSet());
        return new NewReport(
                destination.policy().project(),
                Channel.MAIL,
                actor,
                Optional.empty(),
                report(subject()),
                text(),
                Claims.none(),
                Optional.of(reporter()),
                kept.files(),
                Optional.of(kept.raw()),
                remarks,
                receiptTo(destination),
                Optional.of(once(destination.policy().project())),
                Optional.empty(),
                actor.equals(REPORTER) ? apart : Set.of());
    }

    NewMessage asReply(CaseId caseId) {
        return new NewMessage(
                caseId,
                Channel.MAIL,
                text(),
                kept.files(),
                Optional.of(kept.raw()),
                // A token proves the case, but a mail that its domain disowns may come from who stole it.
                remarks(delivery.checks().isFailed()),
                Optional.of(once(caseId.value())));
    }

    /** The quotation of our own mail is left out; the mail as it came is kept. */
    HandlerMessage asHandlers(CaseId caseId, String member) {
        var words = OwnWords.of(mail().text());
        return new HandlerMessage(
                caseId,
                member,
                LongText.of(report(words.text())),
                words.toReporter(),
                kept.files(),
                Optional.of(kept.raw()),
                remarks(false),
                Optional.of(once(caseId.value())));
    }

    UnprovedMessage asHeld(CaseId caseId) {
        var remarks = remarks(!delivery.checks().isVerified());
        remarks.add(Remark.NAMES_A_CASE_WITHOUT_TOKEN);
        return new UnprovedMessage(
                caseId,
                person(author.mailbox().map(MailReport::shown).orElse("")),
                report(subject()),
                text(),
                kept.files(),
                Optional.of(kept.raw()),
                remarks,
                Optional.of(once(caseId.value())));
    }

    /** Whether nobody vouches for its author. */
    boolean isUnverified() {
        // What is known is about From; the author behind a list stands elsewhere.
        return !delivery.checks().isVerified() || author.throughList();
    }

    MailReport noticing(Remark remark) {
        var more = EnumSet.of(remark);
        more.addAll(noticed);
        return new MailReport(delivery, author, kept, more);
    }

    private ReceivedMail mail() {
        return delivery.mail();
    }

    private String subject() {
        var subject = mail().subject();
        return subject.isBlank() ? NO_SUBJECT : subject;
    }

    private LongText text() {
        return LongText.of(report(mail().text()));
    }

    private Reporter reporter() {
        return new Reporter(
                author.mailbox().flatMap(Mailbox::name).map(it -> person(it)),
                author.mailbox().map(it -> person(it.address())),
                Optional.empty(),
                false,
                mail().messageId().map(it -> person(it)));
    }

    /**
     * Only the address in From gets a receipt: a link in a mail to anybody else would open the case to them. Who names a
     * case without proof gets none, whether there is such a case or not, and so cannot tell. A mail that its domain
     * disowns is answered to nobody.
     */
    private Optional<Recipient> receiptTo(Destination.Report destination) {
        if (author.throughList()
                || destination.namesCase()
                || delivery.checks().isDisowned()
                || noticed.contains(Remark.ANSWERED_BEFORE)
                || AutomaticMail.mustNotBeAnswered(mail(), delivery.envelope().sender())) {
            return Optional.empty();
        }
        return mail().from()
                .map(it -> new Recipient(
                        REPORTER,
                        person(it.address()),
                        it.name().map(name -> person(name)),
                        mail().messageId().map(id -> person(id))));
    }

    private Set<Remark> remarks(boolean unverified) {
        var remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(WholeText.remarks(mail()));
        remarks.addAll(delivery.checks().findings());
        // What is known is about From; the author behind a list stands elsewhere.
        if (unverified || author.throughList()) {
            remarks.add(Remark.SENDER_UNVERIFIED);
        }
        if (author.throughList()) {
            remarks.add(Remark.THROUGH_A_LIST);
        }
        if (AutomaticMail.isMarkedAutomatic(mail().headers())) {
            remarks.add(Remark.AUTOMATIC);
        }
        remarks.addAll(noticed);
        return remarks;
    }

    private OnceKey once(String place) {
        var fingerprint = delivery.fingerprint().value();
        return new OnceKey(OnceKey.keyOf("mail", place, mail().messageId().orElse(""), fingerprint), fingerprint);
    }

    /** The address first: a name may look like another address. */
    private static String shown(Mailbox mailbox) {
        return mailbox.address() + mailbox.name().map(" (%s)"::formatted).orElse("");
    }

    /** The report is the same for each project, but not its author: each has lists of its own. */
    static MailReport of(Delivery delivery, Policy policy, KeepFiles.Kept kept, boolean messageIdTaken) {
        return new MailReport(
                delivery,
                Author.of(delivery.mail(), policy),
                kept,
                messageIdTaken ? Set.of(Remark.MESSAGE_ID_SEEN_BEFORE) : Set.of());
    }
}
