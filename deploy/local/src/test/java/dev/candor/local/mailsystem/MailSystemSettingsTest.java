package dev.candor.local.mailsystem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailSystemSettingsTest {

    @Test
    void routesAnAddressWithAnyTagAndNoOther() {
        var transports =
                MailSystemSettings.usual().route("security@a.test", 2525).transports();
        var pattern = transports.replaceAll("^/(.*)/ smtp:\\[127.0.0.1]:2525\n$", "$1");

        assertThat("security@a.test").matches(pattern);
        assertThat("security+token@a.test").matches(pattern);
        assertThat("security@aXtest").doesNotMatch(pattern);
        assertThat("other@a.test").doesNotMatch(pattern);
    }
}
