package dev.candor.notify.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The package URL library against the specification's own tests, for the kinds of packages that we name. */
class PurlSpecTest {

    record Case(Path file, JsonNode test) {

        @Override
        public String toString() {
            return file.getFileName() + ": " + test.path("description").asText();
        }
    }

    static Stream<Case> specification() throws IOException {
        return cases("purl-spec/tests/spec/specification-test.json");
    }

    static Stream<Case> types() {
        return Stream.of("npm").flatMap(it -> {
            try {
                return cases("purl-spec/tests/types/%s-test.json".formatted(it));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource({"specification", "types"})
    void agreesWithTheSpecification(Case it) {
        assertThat(answer(it.test())).isEqualTo(expected(it.test()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            composer
            cargo
            gem
            golang
            hex
            maven
            nuget
            pub
            pypi
            swift
            """)
    void agreesOnOtherKinds(String type) throws IOException {
        assertThat(cases("purl-spec/tests/types/%s-test.json".formatted(type))
                        .filter(it -> !answer(it.test()).equals(expected(it.test()))))
                .isEmpty();
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
            var purl = input.isTextual() ? new PackageURL(input.asText()) : built(input);
            return test.path("test_type").asText().equals("parse") ? parts(purl) : purl.canonicalize();
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
