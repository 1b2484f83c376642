package dev.candor.intake.mail;

import dev.candor.events.Remark;
import dev.candor.intake.mail.reading.AttachedFile;
import dev.candor.intake.mail.reading.ReceivedMail;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a report stands in the mail itself, as policies ask: what a link leads to may change or vanish, and a file has
 * to be opened by somebody. Only remarked: the report is taken and its clocks run.
 */
final class WholeText {

    // "Hello, please find our report attached. Kind regards, Ada Lovelace, Example Labs" is no report.
    private static final int FEWEST_WORDS = 15;
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?|ftp)://\\S+|\\bwww\\.\\S+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.-]*");
    private static final Pattern WRITTEN_WITHOUT_BLANKS =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]");
    private static final Set<String> SEALED =
            Set.of("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime");
    private static final Set<String> SIGNATURES = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-keys");

    private WholeText() {}

    /** The mail's remarks about its text: none where an encrypted mail only hides it. */
    static Set<Remark> remarks(ReceivedMail mail) {
        var remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(mail.remarks());
        if (mail.mediaTypes().stream().anyMatch(SEALED::contains)) {
            remarks.remove(Remark.NO_TEXT);
            return remarks;
        }
        var words = words(mail.text());
        if (mail.text().isBlank() || words >= FEWEST_WORDS) {
            return remarks;
        }
        if (LINK.matcher(mail.text()).find()) {
            remarks.add(Remark.ONLY_A_LINK);
        } else if (mail.files().stream().map(AttachedFile::mediaType).anyMatch(it -> !SIGNATURES.contains(it))) {
            remarks.add(Remark.ONLY_FILES);
        }
        return remarks;
    }

    /** Without links, quoted lines and what stands below a signature's mark. */
    private static long words(String text) {
        var count = 0L;
        for (var line : text.split("\n", -1)) {
            if (line.equals("--") || line.equals("-- ")) {
                break;
            }
            if (!line.startsWith(">")) {
                var plain = LINK.matcher(line).replaceAll(" ");
                count += WORD.matcher(plain).results().count()
                        + WRITTEN_WITHOUT_BLANKS.matcher(plain).results().count() / 2;
            }
        }
        return count;
    }
}
