package dev.candor.intake.mail.authentication;

import static dev.candor.events.Remark.DISOWNED;
import static dev.candor.events.Remark.DKIM_FAIL;
import static dev.candor.events.Remark.DKIM_PASS;
import static dev.candor.events.Remark.DMARC_FAIL;
import static dev.candor.events.Remark.DMARC_PASS;
import static dev.candor.events.Remark.MARKED_AS_SPAM;
import static dev.candor.events.Remark.SPF_FAIL;
import static dev.candor.events.Remark.SPF_PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.reading.Mails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckSenderTest {

    private static final CheckSender CHECK = new CheckSender(List.of("mx.ours.test"), 0, false);
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
        assertThat(new CheckSender(List.of(), 0, false)
                        .check(Mails.read("Authentication-Results: mx.ours.test; dmarc=fail\n" + ADA))
                        .findings())
                .isEmpty();
    }

    @Test
    void a3IgnoresOurNameWhereTheMailCouldHaveBroughtIt() {
        var mail = Mails.read("Received: by mx.ours.test\n"
                + "Authentication-Results: mx.ours.test; dmarc=pass header.from=reporter.test\n" + ADA);

        assertThat(CHECK.check(mail).findings()).isEmpty();
        assertThat(new CheckSender(List.of("mx.ours.test"), 1, false)
                        .check(mail)
                        .findings())
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.ours.test; dmarc=fail (p=REJECT sp=NONE dis=NONE) header.from=reporter.test",
                "mx.ours.test; dmarc=fail header.from=reporter.test (policy=quarantine)",
                "mx.ours.test; dmarc=fail policy.published-domain-policy=reject header.from=reporter.test"
            })
    void a3KnowsThatADomainAsksToRefuseSuchMail(String results) {
        assertThat(checks(results).findings()).containsExactlyInAnyOrder(DMARC_FAIL, DISOWNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.ours.test; dmarc=fail (p=none sp=reject) header.from=reporter.test",
                "mx.ours.test; spf=fail (p=reject); dmarc=fail header.from=reporter.test"
            })
    void knowsThatADomainOnlyWatches(String results) {
        assertThat(checks(results).findings()).contains(DMARC_FAIL).doesNotContain(DISOWNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Spam-Flag: YES", "X-Spam-Status: Yes, score=7.5 required=5.0", "X-Spam: Yes"})
    void believesASpamFilterOfOurOwn(String mark) {
        assertThat(CHECK.check(Mails.read(mark + "\nReceived: by mx.ours.test\n" + ADA))
                        .findings())
                .containsExactly(MARKED_AS_SPAM);
    }

    @Test
    void believesNoSpamFilterOfOthers() {
        var brought = Mails.read("Received: by mx.ours.test\nX-Spam-Flag: YES\n" + ADA);
        var atTheEnd = new CheckSender(List.of("mx.ours.test"), 0, true);

        assertThat(CHECK.check(brought).findings()).isEmpty();
        assertThat(atTheEnd.check(brought).findings()).containsExactly(MARKED_AS_SPAM);
        assertThat(new CheckSender(List.of(), 0, true).check(brought).findings())
                .isEmpty();
        assertThat(CHECK.check(Mails.read("X-Spam-Status: No, score=0\nX-Spam: yesterday\n" + ADA))
                        .findings())
                .isEmpty();
    }

    private static SenderChecks checks(String results) {
        return CHECK.check(Mails.read("Authentication-Results: " + results + "\nReceived: by mx.ours.test\n" + ADA));
    }
}
