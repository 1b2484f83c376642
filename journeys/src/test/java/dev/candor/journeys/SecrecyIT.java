package dev.candor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.setup.Port;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The words of a report are found nowhere but where they belong. */
class SecrecyIT {

    private static final String SUMMARY = "Zyzzogeton overflow in the header parser";
    private static final String DETAILS = "The quokkapocalypse payload makes it hang.";
    private static final String NOTE = "Only us: flibbertigibbet.";
    private static final List<String> WORDS = List.of("Zyzzogeton", "quokkapocalypse", "flibbertigibbet");

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start();
    }

    @Test
    void leavesNoWordInTheBrokerTheJournalsTheLogsOrMailsToOthers() throws IOException, SQLException {
        var ada = product.handler("ada");
        var caseId =
                product.reporter().accepted(SUMMARY, DETAILS).path("caseId").asText();
        ada.waitFor(caseId);
        ada.does(caseId, "note", Map.of("text", NOTE));
        ada.does(caseId, "reply", Map.of("text", "We look at the quokkapocalypse now."));
        product.mails().waitFor("robin@reporter.example", caseId, "quokkapocalypse");

        var state = product.stack().state();

        assertThat(filesWithWords(state.kafka())).isEmpty();
        assertThat(filesWithWords(state.logs())).isEmpty();
        assertThat(journalRowsWithWords()).isEmpty();
        assertThat(product.mails().all())
                .filteredOn(it -> WORDS.stream().anyMatch(it.raw()::contains))
                .allSatisfy(it -> assertThat(it.to()).contains("robin@reporter.example"));
        assertThat(product.mails().all())
                .allSatisfy(it -> assertThat(it.subject()).doesNotContain("Zyzzogeton", "quokkapocalypse"));
    }

    private static List<Path> filesWithWords(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (WORDS.stream().anyMatch(content::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static List<String> journalRowsWithWords() throws IOException, SQLException {
        var found = new ArrayList<String>();
        for (var service : ServiceName.values()) {
            var database = product.stack().database(service);
            var url = "jdbc:postgresql://127.0.0.1:%d/%s"
                    .formatted(product.stack().ports().of(Port.POSTGRES), database.name());
            try (var connection = DriverManager.getConnection(url, database.owner(), database.ownerPassword());
                    var rows = connection
                            .createStatement()
                            .executeQuery("select type, encode(body, 'escape') || actor || subject from journal"
                                    + " union all select 'content', encode(sealed, 'escape') from content_chunk")) {
                while (rows.next()) {
                    var row = rows.getString(2);
                    if (WORDS.stream().anyMatch(row::contains)) {
                        found.add(service.word() + " " + rows.getString(1));
                    }
                }
            }
        }
        return found;
    }
}
