package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import dev.candor.intake.mail.reading.Headers;
import dev.candor.intake.mail.reading.Mailbox;
import dev.candor.intake.mail.reading.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two separate questions about a mail. Whether it may be answered automatically is decided broadly (RFC 3834): one
 * answer too few does no harm. Whether it opens no case is decided narrowly: a person's report must never be taken for
 * a machine's, not even when it comes through a mailing list or is marked as bulk.
 */
final class AutomaticMail {

    private static final List<String> LIST_FIELDS = List.of(
            "list-id",
            "list-post",
            "list-help",
            "list-unsubscribe",
            "list-subscribe",
            "list-owner",
            "list-archive",
            "mailing-list",
            "x-mailing-list",
            "x-mailman-version",
            "x-beenthere");
    private static final List<String> ANSWER_FIELDS = List.of(
            "x-autoreply",
            "x-autorespond",
            "x-autoresponder",
            "x-auto-reply",
            "x-auto-response",
            "x-mail-autoreply",
            "x-vacation");
    private static final List<String> MACHINE_FIELDS =
            List.of("feedback-id", "x-feedback-id", "x-loop", "x-failed-recipients");
    private static final List<String> REPORTS = List.of(
            "message/delivery-status",
            "message/global-delivery-status",
            "message/feedback-report",
            "message/disposition-notification",
            "message/global-disposition-notification");
    private static final List<String> REPORT_TYPES =
            List.of("delivery-status", "feedback-report", "disposition-notification");
    private static final int LONGEST_WORD = 200;
    private static final Pattern WORD = Pattern.compile("(?:\\s|\\([^()]*\\))*+([A-Za-z-]+)");
    private static final Pattern BULK = Pattern.compile("(?i)\\s*(bulk|list|junk|auto_?reply)\\b.*");
    private static final Pattern ANSWER_PRECEDENCE = Pattern.compile("(?i)\\s*auto_?reply\\b.*");
    private static final Pattern MAILER_DAEMON = Pattern.compile("(?i)\\bmail(er)?[-_. ]?daemon\\b");
    private static final Pattern MAIL_SYSTEM =
            Pattern.compile("mail(er)?[-_.]?daemon|postmaster|double-bounce|mdaemon");
    private static final Pattern ANSWER_SUBJECT =
            Pattern.compile("(?i)(auto(matic|mated)?[- ]?(reply|response|answer)|out of (the )?office|"
                    + "abwesenheit|absence|r[ée]ponse automatique|automatische antwort|respuesta autom[áa]tica)\\b.*");
    private static final Pattern NO_ANSWER_WANTED =
            Pattern.compile("(.*[-_.+])?(no|do-?not|donot)[-_.]?reply([-_.+].*)?|bounces?([-_.+=].*)?|"
                    + ".*[-_.](bounces?|request|owner)|owner[-_.].*|listserv|majordomo|root|daemon");

    private AutomaticMail() {}

    /** Whether a machine must not answer this mail. {@code envelopeSender} is empty for the null sender. */
    static boolean mustNotBeAnswered(ReceivedMail mail, String envelopeSender) {
        return isMarkedAutomatic(mail.headers())
                || cameThroughList(mail.headers())
                || isNotification(mail)
                || hasNullSender(mail.headers(), envelopeSender)
                || mail.from().isEmpty()
                || Stream.concat(mail.from().stream(), mail.sender().stream())
                        .map(Mailbox::local)
                        .anyMatch(AutomaticMail::wantsNoAnswer)
                || wantsNoAnswer(localPart(envelopeSender));
    }

    static boolean isMarkedAutomatic(Headers headers) {
        return isAutoSubmitted(headers)
                || suppressesAnswers(headers)
                || headers.all("precedence").stream()
                        .anyMatch(it -> BULK.matcher(it).matches())
                || Stream.concat(ANSWER_FIELDS.stream(), MACHINE_FIELDS.stream())
                        .anyMatch(headers::has);
    }

    static boolean cameThroughList(Headers headers) {
        return LIST_FIELDS.stream().anyMatch(headers::has);
    }

    /** Why this mail opens no case and joins none, if so. It is kept all the same. */
    static Optional<SetAsideReason> setAside(
            ReceivedMail mail, String envelopeSender, boolean isOwn, boolean answersOurs) {
        if (isOwn) {
            return Optional.of(SetAsideReason.OWN_MAIL);
        }
        if (isNotification(mail)) {
            return Optional.of(
                    mail.mediaTypes().contains("message/feedback-report")
                            ? SetAsideReason.FEEDBACK_REPORT
                            : SetAsideReason.DELIVERY_REPORT);
        }
        if (isBounce(mail, envelopeSender)) {
            return Optional.of(SetAsideReason.DELIVERY_REPORT);
        }
        return answersOurs && isAutomaticAnswer(mail, envelopeSender)
                ? Optional.of(SetAsideReason.AUTOMATIC_ANSWER)
                : Optional.empty();
    }

    /** A report by a mail system: both the form and the part that only machines write. */
    private static boolean isNotification(ReceivedMail mail) {
        return mail.mediaTypes().stream()
                        .findFirst()
                        .filter("multipart/report"::equals)
                        .isPresent()
                && (REPORT_TYPES.contains(mail.reportType())
                        || mail.mediaTypes().stream().anyMatch(REPORTS::contains));
    }

    /** One that a mail system wrote freely. Only mail systems are called mailer-daemon; a postmaster may be a person. */
    private static boolean isBounce(ReceivedMail mail, String envelopeSender) {
        var from = mail.headers().first("from").orElse("");
        return MAILER_DAEMON.matcher(from).find()
                || MAILER_DAEMON.matcher(envelopeSender).find()
                || (hasNullSender(mail.headers(), envelopeSender)
                        && (mail.headers().has("x-failed-recipients")
                                || from.strip().equals("<>")
                                || mail.from()
                                        .map(Mailbox::local)
                                        .filter(AutomaticMail::wantsNoAnswer)
                                        .isPresent()));
    }

    private static boolean isAutomaticAnswer(ReceivedMail mail, String envelopeSender) {
        var headers = mail.headers();
        return hasNullSender(headers, envelopeSender)
                || ANSWER_SUBJECT.matcher(mail.subject()).matches()
                || headers.first("auto-submitted")
                        .map(AutomaticMail::word)
                        .filter("auto-replied"::equals)
                        .isPresent()
                || headers.all("precedence").stream()
                        .anyMatch(it -> ANSWER_PRECEDENCE.matcher(it).matches())
                || ANSWER_FIELDS.stream().anyMatch(headers::has)
                || (suppressesAnswers(headers) && isAutoSubmitted(headers));
    }

    private static boolean isAutoSubmitted(Headers headers) {
        return headers.all("auto-submitted").stream().anyMatch(it -> !word(it).equals("no"));
    }

    private static boolean suppressesAnswers(Headers headers) {
        return headers.all("x-auto-response-suppress").stream().anyMatch(it -> !word(it).equals("none"));
    }

    private static boolean hasNullSender(Headers headers, String envelopeSender) {
        return envelopeSender.isBlank()
                || headers.first("return-path")
                        .map(String::strip)
                        .filter("<>"::equals)
                        .isPresent();
    }

    private static boolean wantsNoAnswer(String local) {
        return isMailSystem(local) || NO_ANSWER_WANTED.matcher(local).matches();
    }

    private static boolean isMailSystem(String local) {
        return MAIL_SYSTEM.matcher(local).matches();
    }

    private static String localPart(String address) {
        var at = address.lastIndexOf('@');
        return (at < 0 ? address : address.substring(0, at)).toLowerCase(ROOT);
    }

    /** The first word of a field, without comments and parameters. */
    private static String word(String value) {
        var start = value.substring(0, Math.min(value.length(), LONGEST_WORD));
        var match = WORD.matcher(start);
        return match.lookingAt() ? match.group(1).toLowerCase(ROOT) : "";
    }
}
