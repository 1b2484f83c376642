package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.notice.NoticeTemplates.TemplateRefused;
import dev.candor.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTemplatesTest {

    private static final Policy EXPRESS = Advisories.express();

    private static final Pattern PLACE = Pattern.compile("\\{(?:#if |#else if )?([a-zA-Z]+)");

    @TempDir
    Path folder;

    @Test
    void takesAProjectsOwnText() throws IOException {
        write("Subject: [{case}] Danke\n\nDanke für {case}.\n");

        var text = templates().text(NoticeKind.RECEIPT, EXPRESS, Wording.sample());

        assertThat(text.subject()).isEqualTo("[case] Danke");
        assertThat(text.body()).isEqualTo("Danke für case.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "Subject: x\n\n{unknown}",
                "Subject: x\n\n{#if name}never ends",
                "Subject: x\n\n{case.foo.bar}"
            })
    void refusesABrokenTextAtTheStart(String broken) throws IOException {
        write(broken);

        assertThatThrownBy(this::templates)
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("receipt.txt cannot be used");
    }

    /** G7: what a report says stands in no subject; the title only in that of the public announcement. */
    @Test
    void g7NoSubjectHoldsWhatAReportSays() throws Exception {
        var allowed = Set.of("case", "project", "more", "mark", "clock", "told", "by", "deputy", "works", "address");
        for (var kind : NoticeKind.values()) {
            var file = "/notices/" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
            try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
                var subject = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElseThrow();
                var used =
                        PLACE.matcher(subject).results().map(it -> it.group(1)).collect(Collectors.toSet());
                if (kind != NoticeKind.ANNOUNCEMENT) {
                    assertThat(allowed).as(file).containsAll(used);
                }
            }
        }
    }

    @Test
    void neverReadsAValueAsATemplate() {
        var values = Wording.sample();
        values.put("project", "{case}");
        values.put("name", "{#if x}");

        assertThat(new NoticeTemplates(Optional.empty(), List.of(EXPRESS))
                        .text(NoticeKind.RECEIPT, EXPRESS, values)
                        .body())
                .contains("Hello {#if x},", "report to {case}");
    }

    private NoticeTemplates templates() {
        return new NoticeTemplates(Optional.of(folder), List.of(EXPRESS));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("express"));
        Files.writeString(folder.resolve("express/receipt.txt"), text);
    }
}
