package dev.candor.journeys.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house over all modules, and the proof that each of them can fail. */
class ArchitectureTest {

    private static final List<String> MODULES = List.of(
            "events",
            "policy",
            "journal",
            "inforce",
            "deploy/kafka",
            "deploy/local",
            "intake-service",
            "triage-service",
            "notify-service");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(it -> Path.of(System.getProperty("candor.home"), it, "target", "classes"))
                    .filter(Files::isDirectory)
                    .toList());

    /** Classes that break the rules on purpose, beside the packages that they pretend to be in. */
    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    "dev.candor.events",
                    "dev.candor.journal",
                    "dev.candor.intake",
                    "dev.candor.triage",
                    "dev.candor.notify");

    static Stream<Named<ArchRule>> rules() {
        return Arrays.stream(Rules.class.getDeclaredFields())
                .filter(it -> it.getType() == ArchRule.class)
                .map(it -> {
                    try {
                        return Named.of(it.getName(), (ArchRule) it.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void looksAtEveryModule() {
        assertThat(MODULES)
                .allSatisfy(it -> assertThat(Path.of(System.getProperty("candor.home"), it, "target", "classes"))
                        .isDirectory());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void finds(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).isTrue();
    }
}
