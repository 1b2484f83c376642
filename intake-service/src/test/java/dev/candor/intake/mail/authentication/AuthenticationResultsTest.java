package dev.candor.intake.mail.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.mail.authentication.AuthenticationResults.Result;
import dev.candor.intake.mail.reading.Mails;
import dev.candor.intake.mail.reading.SharedMails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {

    private static final Logger LOG = Logger.getLogger(AuthenticationResultsTest.class);

    @Test
    void readsServerMethodsResultsAndProperties() {
        var field = "mx.example.test (a (nested) comment) 1; spf=pass (allowed) smtp.mailfrom=ada@b.test;"
                + " dkim/1=fail reason=\"bad; signature\" header.d=b.test header.b=\"ab+/=\"; dmarc=none";

        assertThat(AuthenticationResults.parse(field))
                .contains(new AuthenticationResults(
                        "mx.example.test",
                        List.of(
                                new Result("spf", "pass", Map.of("smtp.mailfrom", "ada@b.test")),
                                new Result(
                                        "dkim",
                                        "fail",
                                        Map.of("reason", "bad; signature", "header.d", "b.test", "header.b", "ab+/=")),
                                new Result("dmarc", "none", Map.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx.example.test; none", "mx.example.test;none ", "mx.example.test", "mx.example.test 1;"})
    void knowsThatNothingWasChecked(String field) {
        assertThat(AuthenticationResults.parse(field))
                .contains(new AuthenticationResults("mx.example.test", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spf=pass (no server named) smtp.mailfrom=b.test; dkim=pass",
                "mx.example.test; dmarc",
                "mx.example.test; dmarc=",
                "mx.example.test dmarc=pass",
                "mx.example.test; dmarc=pass (never ends",
                "mx.example.test; dmarc=pass header.from=\"never ends",
                "mx.example.test; dmarc=pass, dkim=pass",
                "mx.example.test; dmarc=pass\\",
                "mx.example.test; dmarc=pass ) "
            })
    void leavesAFieldThatLeavesDoubt(String field) {
        assertThat(AuthenticationResults.parse(field)).isEmpty();
    }

    @Test
    void c2ReadsDeepCommentsInTime() {
        assertThat(AuthenticationResults.parse("mx.test " + "(".repeat(50_000) + ")".repeat(50_000) + "; dkim=pass"))
                .isPresent();
    }

    @Test
    void readsThatANullSenderHasNoAddress() {
        assertThat(AuthenticationResults.parse("mx.test; spf=pass smtp.mailfrom=; dkim=pass header.d=b.test"))
                .map(AuthenticationResults::results)
                .hasValueSatisfying(it -> assertThat(it).hasSize(2));
    }

    /** Those that leave doubt name no server (Outlook), or have a form older than the standard (Yahoo). */
    @Test
    void readsTheFieldsOfAllSampleMails() {
        var fields = SharedMails.all("").stream()
                .flatMap(it -> Mails.read(it).headers().all("authentication-results").stream())
                .toList();
        var read = fields.stream()
                .map(AuthenticationResults::parse)
                .filter(Optional::isPresent)
                .count();

        LOG.infof("%d of %d Authentication-Results fields are read", read, fields.size());
        assertThat(fields).isNotEmpty();
        assertThat(fields)
                .filteredOn(it -> AuthenticationResults.parse(it).isEmpty())
                .allMatch(it -> it.matches("[a-z]+=.*|mta\\S+yahoo\\.com +from=.*"));
    }
}
