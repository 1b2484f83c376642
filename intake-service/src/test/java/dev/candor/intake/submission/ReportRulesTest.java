package dev.candor.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.intake.report.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRulesTest {

    @Test
    void takesThePlainestReport() {
        assertThat(ReportRules.check(Drafts.plain())).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsMissing() {
        assertThat(ReportRules.check(ReportDraft.empty()))
                .extracting(FieldProblem::pointer)
                .containsExactly("/summary", "/details");
    }

    @Test
    void takesASummaryUpTo300Characters() {
        assertThat(ReportRules.check(Drafts.with("😀".repeat(300), "d", "", "")))
                .isEmpty();
        assertThat(ReportRules.check(Drafts.with("x".repeat(301), "d", "", ""))).hasSize(1);
    }

    @Test
    void refusesASummaryOfTwoLines() {
        assertThat(ReportRules.check(Drafts.with("one\r\nBcc: x", "d", "", "")))
                .containsExactly(new FieldProblem("/summary", "must be one line"));
    }

    @Test
    void takesDetailsUpTo1MiB() {
        assertThat(ReportRules.check(Drafts.with("s", "x".repeat(1024 * 1024), "", "")))
                .isEmpty();
        assertThat(ReportRules.check(Drafts.with("s", "é".repeat(512 * 1024 + 1), "", "")))
                .hasSize(1);
    }

    @Test
    void refusesWhatNoDatabaseHolds() {
        assertThat(ReportRules.check(Drafts.with("s", "a\0b", "", "")))
                .containsExactly(new FieldProblem("/details", "must not contain the character U+0000"));
        assertThat(ReportRules.check(Drafts.with("s", "a\ud800b", "", ""))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-24T12:00:00Z", "2026-12-24T12:00:00+02:00", "2026-12-24"})
    void takesAnInstant(String text) {
        assertThat(ReportRules.check(Drafts.with("s", "d", text, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-12-24T12:00:00", "2026-13-01", "+999999999-01-01T00:00:00Z", "1"})
    void refusesWhatIsNoInstant(String text) {
        assertThat(ReportRules.check(Drafts.with("s", "d", text, "")))
                .extracting(FieldProblem::pointer)
                .containsExactly("/plannedPublication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "first.last+tag@sub.example.org", "o'hara@example.org"})
    void takesAMailAddress(String text) {
        assertThat(ReportRules.check(Drafts.with("s", "d", "", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a@", "@b", "a@b\r\nBcc: c@d", "a b@c.example", "<a@b.example>", "a@b.example, c@d.example"
            })
    void refusesWhatIsNoMailAddress(String text) {
        assertThat(ReportRules.check(Drafts.with("s", "d", "", text)))
                .extracting(FieldProblem::pointer)
                .containsOnly("/reporter/email");
    }
}
