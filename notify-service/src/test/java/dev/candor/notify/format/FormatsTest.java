package dev.candor.notify.format;

import static dev.candor.notify.delivery.Advisories.inTwoLines;
import static dev.candor.notify.delivery.Advisories.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditConsent;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.events.Advisory.Justification;
import dev.candor.events.Advisory.NotAffected;
import dev.candor.events.Advisory.Particulars;
import dev.candor.notify.delivery.Bundle;
import dev.candor.notify.delivery.FormatJudge;
import dev.candor.notify.delivery.FormatProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the editor accepts is valid in every format; what official schemas refuse, our own rules refuse as well. */
class FormatsTest {

    private static final int ADVISORIES = 600;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {Official.CVE_5_1, Official.CVE_5_1_1})
    void areValidForWhateverTheEditorAccepts(String cve) throws IOException {
        var judges = List.<FormatJudge>of(Official.schemas(folder, cve));

        var problems = new LinkedHashMap<String, List<FormatProblem>>();
        var told = new TreeMap<String, Integer>();
        for (var advisory : GeneratedAdvisories.some(ADVISORIES)) {
            var bundle = Bundle.of(published(advisory), Formats.all(), judges);
            bundle.texts().keySet().forEach(it -> told.merge(it, 1, Integer::sum));
            if (!bundle.problems().isEmpty()) {
                problems.put(advisory.caseId(), bundle.problems());
            }
        }

        assertThat(problems).isEmpty();
        assertThat(told).hasSize(7).containsEntry("osv", ADVISORIES).containsEntry("csaf", ADVISORIES);
        assertThat(told).allSatisfy((_, count) -> assertThat(count).isGreaterThanOrEqualTo(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {Official.CVE_5_1, Official.CVE_5_1_1})
    void refuseWhateverTheOfficialSchemasRefuse(String cve) throws IOException {
        var official = Official.schemas(folder, cve);
        var random = new Random(7);

        var missed = new ArrayList<String>();
        var refused = new TreeMap<String, Integer>();
        for (var advisory : GeneratedAdvisories.some(20)) {
            var texts = Bundle.of(published(advisory), Formats.all(), List.of()).texts();
            for (var format : Formats.all()) {
                if (List.of("osv", "cve", "csaf", "vex").contains(format.name()) && texts.containsKey(format.name())) {
                    for (var i = 0; i < 30; i++) {
                        var broken = Breakage.of(texts.get(format.name()), random);
                        var problems = official.problems(format.name(), broken);
                        if (!problems.isEmpty()) {
                            refused.merge(format.name(), 1, Integer::sum);
                            if (format.problems(broken).isEmpty()) {
                                missed.add(format.name() + " " + problems);
                            }
                        }
                    }
                }
            }
        }

        assertThat(missed).isEmpty();
        assertThat(refused)
                .hasSize(4)
                .allSatisfy((_, count) -> assertThat(count).isGreaterThan(100));
    }

    @Test
    void refuseAdvisoriesThatNoEditorWouldAccept() throws IOException {
        var official = Official.schemas(folder, Official.CVE_5_1_1);

        var missed = new ArrayList<String>();
        var refused = 0;
        for (var advisory : GeneratedAdvisories.some(5)) {
            for (var bad : BadAdvisories.like(advisory)) {
                var bundle = Bundle.of(published(bad), Formats.all(), List.of(official));
                var own = Bundle.of(published(bad), Formats.all(), List.of());
                if (!bundle.problems().isEmpty()) {
                    refused++;
                    if (own.problems().isEmpty()) {
                        missed.add(bad.caseId() + bundle.problems());
                    }
                }
            }
        }

        assertThat(missed).isEmpty();
        assertThat(refused).isGreaterThan(60);
    }

    @Test
    void tellThatNothingIsAffectedInThoseFormsThatCan() {
        var notAffected = new NotAffected(
                "pkg:npm/express", Optional.empty(), Justification.VULNERABLE_CODE_NOT_PRESENT, "It was never there.");
        var advisory = BadAdvisories.affecting(inTwoLines("EXPRESS-2026-0042"), List.of())
                .with(Optional.of(new Particulars(
                        Optional.of(new CveAssigner(GeneratedAdvisories.ORGANISATION, Optional.empty())),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(notAffected),
                        Optional.empty())));

        var bundle = Bundle.of(published(advisory), Formats.all(), List.of());

        assertThat(bundle.problems()).isEmpty();
        assertThat(bundle.texts()).containsOnlyKeys("osv", "csaf", "vex", "openvex", "text");
    }

    @Test
    void areTheSameByteForByte() {
        for (var advisory : GeneratedAdvisories.some(20)) {
            assertThat(texts(advisory)).isEqualTo(texts(advisory));
        }
    }

    @Test
    void nameNobodyWhoDidNotAgree() {
        var asked = new Credit("Rita Reporter", CreditRole.REPORTER, Optional.of(CreditConsent.ASKED));

        assertThat(texts(BadAdvisories.thanking(inTwoLines("EXPRESS-2026-0042"), asked))
                        .values())
                .noneMatch(it -> it.contains("Rita"));
    }

    @Test
    void haveNoOfficialRulesWhereNobodyMountedThem() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThat(new OfficialSchemas(Optional.of(folder.resolve("empty"))).problems("osv", "{}"))
                .isEmpty();
    }

    private static Map<String, String> texts(Advisory advisory) {
        return Bundle.of(published(advisory), Formats.all(), List.of()).texts();
    }
}
