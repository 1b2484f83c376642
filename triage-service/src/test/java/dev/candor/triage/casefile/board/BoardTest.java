package dev.candor.triage.casefile.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.triage.casefile.Cases;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {

    @Test
    void findsACaseByTheWordsOfItsReportAndThread() {
        var it = Cases.received().and("intake", Cases.held()).build();

        assertThat(SearchWords.of(it))
                .contains("SAMPLE-2026-0001", "A summary", "Some details", "rita@reporter.example", "I know more.");
    }

    @Test
    void keepsWhatPostgresqlCannotHoldOut() {
        assertThat(SearchWords.withoutNul("a\u0000b\ud800c😀")).isEqualTo("a b c😀");
    }

    @Test
    void comesBackToItsPlace() {
        var cursor = new Cursor(Instant.parse("2026-11-22T12:00:00.123456Z"), "SAMPLE-2026-0001");

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bm9wZQ", "MjAyNi0xMS0yMlQxMjowMDowMFogYSdi"})
    void startsAgainWhereACursorIsNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
