package dev.candor.notify.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The package URL library against the specification's own tests, for the kinds of packages that we name. */
class PurlSpecTest {

    record Case(Path file, JsonNode test) {

        @Override
        public String toString() {
            return test.path("test_type").asText() + " " + test.path("input").asText();
        }
    }

    /** What nobody here uses: a subpath behind a scope that is not encoded, and a qualifier of a gem. */
    private static final Map<String, List<String>> DEVIATING = Map.of(
            "types/npm",
            List.of(
                    "validate pkg:npm/@babel/core#/googleapis/api/annotations/",
                    "parse pkg:npm/@babel/core#/googleapis/api/annotations/"),
            "types/gem",
            List.of("parse pkg:gem/jruby-launcher@1.1.2?Platform=java"));

    @ParameterizedTest
    @CsvSource({
        "spec/specification", "types/npm", "types/cargo", "types/composer", "types/gem", "types/golang",
        "types/hex", "types/maven", "types/nuget", "types/pub", "types/pypi", "types/swift"
    })
    void agreesWithTheSpecification(String file) throws IOException {
        var cases = cases("purl-spec/tests/%s-test.json".formatted(file)).toList();

        var deviating = cases.stream()
                .filter(it -> !answer(it.test()).equals(expected(it.test())))
                .map(Case::toString)
                .toList();

        assertThat(deviating).isEqualTo(DEVIATING.getOrDefault(file, List.of()));
        assertThat(cases).isNotEmpty();
    }

    private static Stream<Case> cases(String name) throws IOException {
        var file = SharedData.path(name);
        return StreamSupport.stream(
                        Json.read(Files.readString(file)).path("tests").spliterator(), false)
                .map(it -> new Case(file, it));
    }

    private static String expected(JsonNode test) {
        if (test.path("expected_failure").asBoolean()) {
            return "refused";
        }
        var output = test.path("expected_output");
        return output.isTextual() ? output.asText() : parts(output);
    }

    private static String answer(JsonNode test) {
        var input = test.path("input");
        try {
            var isParsed = test.path("test_type").asText().equals("parse");
            return Purls.checked(input.isTextual() ? new PackageURL(input.asText()) : built(input))
                    .map(it -> isParsed ? parts(it) : Purls.canonical(it))
                    .orElse("refused");
        } catch (MalformedPackageURLException _) {
            return "refused";
        }
    }

    private static PackageURL built(JsonNode it) throws MalformedPackageURLException {
        var qualifiers = new TreeMap<String, String>();
        it.path("qualifiers")
                .properties()
                .forEach(one -> qualifiers.put(one.getKey(), one.getValue().asText()));
        return new PackageURL(
                it.path("type").textValue(),
                it.path("namespace").textValue(),
                it.path("name").textValue(),
                it.path("version").textValue(),
                qualifiers.isEmpty() ? null : qualifiers,
                it.path("subpath").textValue());
    }

    private static String parts(JsonNode it) {
        var qualifiers = new TreeMap<String, String>();
        it.path("qualifiers")
                .properties()
                .forEach(one -> qualifiers.put(one.getKey(), one.getValue().asText()));
        return Stream.of("type", "namespace", "name", "version", "subpath")
                        .map(name -> it.path(name).textValue())
                        .toList()
                + qualifiers.toString();
    }

    private static String parts(PackageURL it) {
        var qualifiers = new TreeMap<String, String>();
        if (it.getQualifiers() != null) {
            qualifiers.putAll(it.getQualifiers());
        }
        return Stream.of(it.getType(), it.getNamespace(), it.getName(), it.getVersion(), it.getSubpath())
                        .map(part -> Objects.equals(part, "") ? null : part)
                        .toList()
                + qualifiers.toString();
    }
}
