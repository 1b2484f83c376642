package dev.candor.notify.format.csaf;

import static dev.candor.notify.delivery.Advisories.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.candor.notify.format.GeneratedAdvisories;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.SharedData;
import dev.candor.notify.format.Weaknesses;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test documents that the standard's makers publish for the mandatory tests of CSAF 2.0. */
class CsafMandatoryTest {

    private static final String DATA = "csaf-oasis/csaf_2.0/test/validator/data/";

    /** Tests about what our documents never hold; the shape refuses it. */
    private static final Map<String, String> NEVER_WRITTEN = Map.ofEntries(
            Map.entry("6.1.3", "relationships"),
            Map.entry("6.1.4", "product groups"),
            Map.entry("6.1.5", "product groups"),
            Map.entry("6.1.10", "metrics beside the vector"),
            Map.entry("6.1.15", "translators"),
            Map.entry("6.1.24", "involvements"),
            Map.entry("6.1.25", "hashes"),
            Map.entry("6.1.27.1", "incident responses and informational advisories"),
            Map.entry("6.1.27.2", "incident responses and informational advisories"),
            Map.entry("6.1.27.3", "informational advisories"),
            Map.entry("6.1.28", "translations"));

    record Document(String test, String name, boolean valid) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(test, valid ? "valid" : "failing", name.replaceFirst(".*2021-", ""));
        }
    }

    static Stream<Document> documents() throws IOException {
        var tests = Json.read(SharedData.text(DATA + "testcases.json")).path("tests");
        return StreamSupport.stream(tests.spliterator(), false)
                .filter(it -> it.path("group").asText().equals("mandatory"))
                .flatMap(it -> Stream.of("failures", "valid").flatMap(list -> documents(it, list)));
    }

    private static Stream<Document> documents(JsonNode test, String list) {
        return StreamSupport.stream(test.path(list).spliterator(), false)
                .map(it -> new Document(
                        test.path("id").asText(),
                        it.path("name").asText(),
                        it.path("valid").asBoolean()));
    }

    static Stream<Document> concerning() throws IOException {
        return documents().filter(it -> !NEVER_WRITTEN.containsKey(it.test())).filter(it -> !isAboutCvss2Alone(it));
    }

    @ParameterizedTest
    @MethodSource("concerning")
    void judgesAsTheStandardDoes(Document it) throws IOException {
        var rules = new CsafRules("csaf", Weaknesses.read(SharedData.path("cwe-list/cwe-4.19.tsv")));

        var problems = rules.mandatory(Json.read(SharedData.text(DATA + it.name())));

        if (it.valid()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).anyMatch(problem -> problem.rule().equals("CSAF test " + it.test()));
        }
    }

    @Test
    void concernsMostOfTheDocuments() throws IOException {
        assertThat(documents()).hasSize(147);
        assertThat(concerning()).hasSize(124);
    }

    @Test
    void neverWritesWhatTheOtherTestsAreAbout() {
        var written = GeneratedAdvisories.some(100).stream()
                .map(it -> new CsafFormat(Weaknesses.UNKNOWN).render(published(it)))
                .toList();

        assertThat(List.of(
                        "relationships",
                        "product_groups",
                        "group_ids",
                        "attackVector",
                        "translator",
                        "involvements",
                        "hashes",
                        "csaf_informational_advisory",
                        "csaf_security_incident_response",
                        "source_lang",
                        "cvss_v2"))
                .allSatisfy(word -> assertThat(written).noneMatch(it -> it.contains("\"" + word + "\"")));
    }

    private static boolean isAboutCvss2Alone(Document it) {
        return it.name().endsWith("6-1-08-03.json") || it.name().endsWith("6-1-09-03.json");
    }
}
