package dev.candor.notify.delivery;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port=0                                         | port must be between 1 and 65535
            answer-within=0s                               | answer-within must be longer than nothing
            name=under_score.example                       | name must be the name of a host
            user=candor                                    | password is missing, though there is a user
            password=secret                                | user is missing, though there is a password
            user=a;password=b;password-file=c              | password-file is one password too many
            user=a;password-file=/nowhere/password         | password-file cannot be read: /nowhere/password
            encryption=STARTTLS;certificates=/nowhere.pem  | certificates cannot be read: /nowhere.pem
            certificates=/nowhere.pem                      | certificates are asked for with
            host=mail.example;user=a;password=b            | encryption must be STARTTLS or IMPLICIT
            """)
    void namesTheKeyThatCannotBeMeant(String settings, String told) {
        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("mail.delivery." + told)
                .hasMessageNotContaining("secret");
    }

    @Test
    void takesNoFileWithoutCertificates() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.pem"));

        assertThatThrownBy(() -> start("encryption=IMPLICIT;certificates=" + empty))
                .hasMessageStartingWith("mail.delivery.certificates names a file without any");
    }

    @Test
    void readsThePasswordFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("password"), "correct horse\n");

        assertThatNoException()
                .isThrownBy(() -> start("host=mail.example;encryption=IMPLICIT;user=a;password-file=" + file));
    }

    private static void start(String settings) {
        var keys = Arrays.stream(settings.split(";"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        new MailServer(Configs.mailServer(Map.copyOf(keys)));
    }
}
