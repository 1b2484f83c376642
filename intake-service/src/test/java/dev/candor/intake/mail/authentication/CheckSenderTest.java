package dev.candor.intake.mail.authentication;

import static dev.candor.events.Remark.DKIM_FAIL;
import static dev.candor.events.Remark.DKIM_PASS;
import static dev.candor.events.Remark.DMARC_FAIL;
import static dev.candor.events.Remark.DMARC_PASS;
import static dev.candor.events.Remark.SPF_FAIL;
import static dev.candor.events.Remark.SPF_PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckSenderTest {

    private static final CheckSender CHECK = new CheckSender(List.of("mx.ours.test"), 0);
    private static final String ADA = "From: Ada <ada@reporter.test>\n\ntext\n";

    @Test
    void findsWhatOurOwnMailSystemSays() {
        var checks = checks("mx.ours.test; spf=pass smtp.mailfrom=bounce@mail.reporter.test;"
                + " dkim=pass header.d=reporter.test; dmarc=pass header.from=reporter.test");

        assertThat(checks.findings()).containsExactlyInAnyOrder(DKIM_PASS, DMARC_PASS);
        assertThat(checks.isVerified()).isTrue();
    }

    @Test
    void takesAPassForTheDomainInFromAlone() {
        var checks = checks("mx.ours.test; spf=pass smtp.mailfrom=eve@evil.test; dkim=pass header.d=evil.test;"
                + " dmarc=pass header.from=evil.test");

        assertThat(checks.findings()).isEmpty();
        assertThat(checks.isVerified()).isFalse();
    }

    @Test
    void takesADomainThatOnlyEndsAlikeForAnother() {
        assertThat(checks("mx.ours.test; dkim=pass header.d=porter.test").findings())
                .isEmpty();
        assertThat(checks("mx.ours.test; dkim=pass header.d=test").findings()).isEmpty();
    }

    @Test
    void takesTheSignatureOfAParentDomain() {
        var mail = Mails.read("Authentication-Results: mx.ours.test; dkim=pass header.i=@reporter.test\n"
                + "From: ada@mail.reporter.test\n\nx\n");

        assertThat(CHECK.check(mail).findings()).containsExactly(DKIM_PASS);
    }

    @Test
    void a3KnowsFailures() {
        var checks = checks("mx.ours.test; spf=fail smtp.mailfrom=reporter.test; dkim=fail header.d=reporter.test;"
                + " dmarc=fail header.from=reporter.test");

        assertThat(checks.findings()).containsExactlyInAnyOrder(SPF_FAIL, DKIM_FAIL, DMARC_FAIL);
        assertThat(checks.isFailed()).isTrue();
        assertThat(checks.isDisowned()).isTrue();
    }

    @Test
    void isVerifiedByOneRightSignatureBesideAWrongOne() {
        var checks = checks("mx.ours.test; dkim=fail header.d=list.test; dkim=pass header.d=reporter.test; spf=fail");

        assertThat(checks.findings()).containsExactlyInAnyOrder(DKIM_PASS, SPF_FAIL);
        assertThat(checks.isFailed()).isFalse();
    }

    @Test
    void saysNothingOfWhatWasNotFoundOut() {
        assertThat(checks("mx.ours.test; spf=softfail; dkim=none; dmarc=temperror")
                        .findings())
                .isEmpty();
        assertThat(checks("mx.ours.test; spf=pass smtp.mailfrom=reporter.test").findings())
                .containsExactly(SPF_PASS);
    }

    @Test
    void a3IgnoresAnotherServersName() {
        assertThat(checks("mx.evil.test; dmarc=pass header.from=reporter.test").findings())
                .isEmpty();
        assertThat(new CheckSender(List.of(), 0)
                        .check(Mails.read("Authentication-Results: mx.ours.test; dmarc=fail\n" + ADA))
                        .findings())
                .isEmpty();
    }

    @Test
    void a3IgnoresOurNameWhereTheMailCouldHaveBroughtIt() {
        var mail = Mails.read("Received: by mx.ours.test\n"
                + "Authentication-Results: mx.ours.test; dmarc=pass header.from=reporter.test\n" + ADA);

        assertThat(CHECK.check(mail).findings()).isEmpty();
        assertThat(new CheckSender(List.of("mx.ours.test"), 1).check(mail).findings())
                .containsExactly(DMARC_PASS);
    }

    @Test
    void a3TakesTheUpperOfTwoFields() {
        var mail = Mails.read("Authentication-Results: mx.ours.test; dmarc=fail header.from=reporter.test\n"
                + "Received: by mx.ours.test\n"
                + "Authentication-Results: mx.ours.test; dmarc=pass header.from=reporter.test\n" + ADA);

        assertThat(CHECK.check(mail).findings()).containsExactly(DMARC_FAIL);
    }

    @Test
    void a3SaysNothingOfSeveralAuthors() {
        var field = "Authentication-Results: mx.ours.test; dmarc=pass header.from=evil.test\n";

        assertThat(CHECK.check(Mails.read(field + "From: eve@evil.test, ada@reporter.test\n\nx\n"))
                        .findings())
                .isEmpty();
        assertThat(CHECK.check(Mails.read(field + "From: eve@evil.test\nFrom: ada@reporter.test\n\nx\n"))
                        .findings())
                .isEmpty();
    }

    private static SenderChecks checks(String results) {
        return CHECK.check(Mails.read("Authentication-Results: " + results + "\nReceived: by mx.ours.test\n" + ADA));
    }
}
