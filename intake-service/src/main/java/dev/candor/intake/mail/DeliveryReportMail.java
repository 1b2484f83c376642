package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import dev.candor.events.ReportEvent.DeliveryReport;
import dev.candor.intake.mail.reading.AttachedFile;
import dev.candor.intake.mail.reading.ReceivedMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a machine says about a mail (RFC 3464, RFC 5965, RFC 3834, and what mail systems write freely).
 *
 * @param status the code of the mail system, as in {@code 5.1.1}; empty where it gives none
 * @param about the mails that it may be about, the likeliest first
 */
record DeliveryReportMail(DeliveryReport kind, String status, List<Returned> about) {

    private static final int MOST_FILES = 10;
    private static final int MOST_BYTES = 64 * 1024;

    private static final Set<String> STATUS_PARTS =
            Set.of("message/delivery-status", "message/global-delivery-status", "message/feedback-report");
    private static final Set<String> RETURNED_PARTS = Set.of(
            "message/rfc822",
            "message/global",
            "message/global-headers",
            "message/rfc822-headers",
            "text/rfc822-headers",
            "text/plain");

    private static final Pattern ACTION = Pattern.compile("(?mi)^Action:\\s*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?mi)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45]\\.\\d{1,3}\\.\\d{1,3})(?!\\.?\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])5[05]\\d(?=[ -])");
    private static final Pattern LATE = Pattern.compile(
            "(?i)has not (yet )?been delivered|will (keep|continue)( on)? (trying|to (try|attempt))|still being retried"
                    + "|delivery (has been |is )?(temporarily )?(delayed|suspended)|this is a warning message only");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^[> \t]*Message-ID:\\s*(<[^<>\\s]{1,300}>)");
    private static final Pattern MARK = Pattern.compile("(?mi)^[> \t]*" + OwnMail.MARK + ":\\s*([a-z2-7]{26})\\s*$");

    /** A mail that came back, or is answered. {@code mark}: what only a mail of ours carries. */
    record Returned(String messageId, Optional<String> mark) {}

    /** Nothing where the machine says that all is well, or it is not one that speaks of a mail. */
    static Optional<DeliveryReportMail> of(ReceivedMail mail, SetAsideReason reason) throws IOException {
        var said = texts(mail, STATUS_PARTS);
        var about = new ArrayList<Returned>();
        for (var part : texts(mail, RETURNED_PARTS)) {
            returned(part).ifPresent(about::add);
        }
        returned(mail.text()).ifPresent(about::add);
        Stream.concat(mail.inReplyTo().stream(), mail.references().reversed().stream())
                .map(it -> new Returned(it, Optional.empty()))
                .forEach(about::add);
        return kind(mail, reason, said).map(it -> new DeliveryReportMail(it, status(mail, said), List.copyOf(about)));
    }

    private static Optional<DeliveryReport> kind(ReceivedMail mail, SetAsideReason reason, List<String> said) {
        return switch (reason) {
            case OWN_MAIL, SELF_TEST -> Optional.empty();
            case FEEDBACK_REPORT -> Optional.of(DeliveryReport.COMPLAINT);
            case AUTOMATIC_ANSWER -> Optional.of(DeliveryReport.AUTO_REPLY);
            case DELIVERY_REPORT -> mail.reportType().contains("disposition") ? Optional.empty() : bounce(mail, said);
        };
    }

    private static Optional<DeliveryReport> bounce(ReceivedMail mail, List<String> said) {
        var actions = said.stream()
                .flatMap(it -> ACTION.matcher(it).results())
                .map(it -> it.group(1).toLowerCase(ROOT))
                .toList();
        if (actions.contains("failed")) {
            return Optional.of(DeliveryReport.BOUNCE);
        }
        if (actions.contains("delayed")) {
            return Optional.of(DeliveryReport.DELAY);
        }
        if (!actions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LATE.matcher(mail.text()).find() ? DeliveryReport.DELAY : DeliveryReport.BOUNCE);
    }

    /** The worst of those that a report gives; where there is none, one in the words for people. */
    private static String status(ReceivedMail mail, List<String> said) {
        var given = said.stream()
                .flatMap(it -> STATUS.matcher(it).results())
                .map(it -> it.group(1))
                .sorted()
                .toList();
        return given.isEmpty() ? statusInWords(mail, said) : given.getLast();
    }

    private static String statusInWords(ReceivedMail mail, List<String> said) {
        var words = Stream.concat(said.stream(), Stream.of(mail.subject(), mail.text()))
                .toList();
        return words.stream()
                .flatMap(it -> CODE.matcher(it).results())
                .map(it -> it.group(1))
                .findFirst()
                .orElseGet(() -> words.stream().anyMatch(it -> REPLY.matcher(it).find()) ? "5.0.0" : "");
    }

    private static Optional<Returned> returned(String text) {
        var id = MESSAGE_ID.matcher(text);
        var mark = MARK.matcher(text);
        return id.find()
                ? Optional.of(new Returned(id.group(1), mark.find() ? Optional.of(mark.group(1)) : Optional.empty()))
                : Optional.empty();
    }

    private static List<String> texts(ReceivedMail mail, Set<String> types) throws IOException {
        var texts = new ArrayList<String>();
        for (var file : mail.files().stream().limit(MOST_FILES).toList()) {
            if (types.contains(file.mediaType())) {
                texts.add(start(file));
            }
        }
        return texts;
    }

    private static String start(AttachedFile file) throws IOException {
        try (var in = Files.newInputStream(file.file())) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
