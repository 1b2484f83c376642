package dev.candor.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeNameTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz";
    private static final UUID NOTICE = UUID.fromString("01a20266-7194-7382-b763-958381cfea2f");

    @Test
    void readsWhatOurMessageIdsName() {
        var id = "<EXPRESS-2026-0042-B.%s.%s@lists.openjsf.org>".formatted(NOTICE, TOKEN);

        assertThat(NoticeName.of(id)).contains(new NoticeName(id, new CaseId("EXPRESS-2026-0042-B"), NOTICE, TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<01a20266-7194-7382-b763-958381cfea2f.abcdefghijklmnopqrstuvwxyz@lists.openjsf.org>",
                "<EXPRESS-2026.01a20266-7194-7382-b763-958381cfea2f.abcdefghijklmnopqrstuvwxyz@lists.openjsf.org>",
                "<EXPRESS-2026-0042.1.abcdefghijklmnopqrstuvwxyz@lists.openjsf.org>",
                "<EXPRESS-2026-0042.01a20266-7194-7382-b763-958381cfea2f.short@lists.openjsf.org>",
                "<mail@lists.openjsf.org>",
                ""
            })
    void otherIdsNameNothing(String id) {
        assertThat(NoticeName.of(id)).isEmpty();
    }
}
