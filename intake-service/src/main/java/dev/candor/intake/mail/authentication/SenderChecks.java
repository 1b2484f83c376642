package dev.candor.intake.mail.authentication;

import dev.candor.events.Remark;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is known about whether a mail comes from the domain in its From.
 *
 * @param findings of SPF, DKIM and DMARC, as far as they concern that domain, and of a spam filter
 */
public record SenderChecks(Set<Remark> findings) {

    private static final Set<Remark> FAILURES = EnumSet.of(Remark.SPF_FAIL, Remark.DKIM_FAIL, Remark.DMARC_FAIL);

    public SenderChecks {
        findings = Set.copyOf(findings);
    }

    public static SenderChecks none() {
        return new SenderChecks(Set.of());
    }

    SenderChecks and(Remark finding) {
        var more = EnumSet.of(finding);
        more.addAll(findings);
        return new SenderChecks(more);
    }

    /** The domain itself vouches for the mail. Who of its people wrote it, nobody says. */
    public boolean isVerified() {
        return findings.contains(Remark.DMARC_PASS)
                || (findings.contains(Remark.DKIM_PASS) && !findings.contains(Remark.DMARC_FAIL));
    }

    /** Something speaks against the sender, and nothing for them. */
    public boolean isFailed() {
        return !isVerified() && findings.stream().anyMatch(FAILURES::contains);
    }

    /** The domain asked everybody not to believe such a mail: an answer would go to somebody who did not write. */
    public boolean isDisowned() {
        return findings.contains(Remark.DMARC_FAIL) && !isVerified();
    }
}
