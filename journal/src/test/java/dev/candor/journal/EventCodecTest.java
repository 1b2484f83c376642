package dev.candor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.events.Advisory.Credit;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventCodecTest {

    private static final String CASE = "EXPRESS-2026-0042";
    private static final UUID ID = UUID.fromString("01a20266-7194-7382-b763-958381cfea2f");

    @ParameterizedTest
    @EnumSource(Scope.class)
    void opensTheSampleThatWasSealedLongAgo(Scope scope) throws IOException {
        var sample = new Properties();
        try (var file = EventCodecTest.class.getResourceAsStream("/sealed/%s.properties".formatted(scope))) {
            sample.load(file);
        }
        var wrapped = Base64.getDecoder().decode(sample.getProperty("key"));
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of(scope, wrapped));

        var opened = EventCodec.open(NoteAdded.class, bytes(sample.getProperty("body")), ID, keys);

        assertThat(opened.text().text()).isEqualTo(Confidential.of(scope, "words of scope " + scope));
    }

    @Test
    void leavesUnreadableWhatItHasNoKeyFor() {
        var sealing = new SubjectKeys(CASE, TestKeys.all(), Map.of());
        var body = EventCodec.seal(note("for the team"), ID, sealing);

        var opened = EventCodec.open(
                NoteAdded.class, body, ID, new SubjectKeys(CASE, TestKeys.of(Scope.REPORT), sealing.made()));

        assertThat(opened.text().text()).isEqualTo(Confidential.unreadable(Scope.TEAM));
    }

    @Test
    void refusesWordsMovedToAnotherEvent() {
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of());
        var body = EventCodec.seal(note("mine"), ID, keys);

        assertThatThrownBy(() -> EventCodec.open(NoteAdded.class, body, UUID.randomUUID(), keys))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesAKeyMovedToAnotherCase() {
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of());
        var body = EventCodec.seal(note("mine"), ID, keys);

        var elsewhere = new SubjectKeys("EXPRESS-2026-0043", TestKeys.all(), keys.made());

        assertThatThrownBy(() -> EventCodec.open(NoteAdded.class, body, ID, elsewhere))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void ignoresWhatOnlyANewerServiceKnows() {
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of());
        var body = new String(EventCodec.seal(reply(), ID, keys), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"later\": {\"a\": [1, 2]},");

        assertThat(EventCodec.open(ReplySent.class, bytes(body), ID, keys)).isEqualTo(reply());
    }

    @Test
    void readsAMissingOptionalAsEmpty() {
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of());
        var body = EventCodec.seal(reply(), ID, keys);

        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("nextUpdate");
        assertThat(EventCodec.open(ReplySent.class, body, ID, keys).nextUpdate())
                .isEmpty();
    }

    @Test
    void readsADisclosureFromBeforeAdvisoriesHadParticulars() {
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of());
        var body = """
                {"advisory": {"caseId": "EXPRESS-2026-0042", "project": "express", "revision": 1, "title": "t",
                "summary": "", "description": "", "impact": "", "workaround": "", "affected": [], "assets": [],
                "waived": [], "cwes": ["CWE-601"], "references": [], "timeline": [],
                "credits": [{"name": "Ada", "role": "finder"}]}}""";

        var advisory = EventCodec.open(Disclosed.class, bytes(body), ID, keys).advisory();

        assertThat(advisory.particulars()).isEmpty();
        assertThat(advisory.credits()).containsExactly(new Credit("Ada", CreditRole.FINDER));
    }

    @Test
    void refusesAMissingValueWithoutQuotingTheRest() {
        var keys = new SubjectKeys(CASE, TestKeys.all(), Map.of());

        assertThatThrownBy(() ->
                        EventCodec.open(ReplySent.class, bytes("{\"detailed\": true, \"secret\": \"x\"}"), ID, keys))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("secret");
    }

    private static NoteAdded note(String text) {
        return new NoteAdded(LongText.of(Confidential.team(text)));
    }

    private static ReplySent reply() {
        return new ReplySent(LongText.of(Confidential.report("hello")), true, Optional.empty(), Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
