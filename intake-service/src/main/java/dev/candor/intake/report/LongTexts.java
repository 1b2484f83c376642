package dev.candor.intake.report;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.journal.Contents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes texts short enough to travel: the whole of a long one becomes a content. */
@ApplicationScoped
class LongTexts {

    private final Contents contents;

    LongTexts(Contents contents) {
        this.contents = contents;
    }

    Uni<LongText> fit(LongText text) {
        var words = text.text().read().filter(it -> text.isWhole() && !TextLength.travelsWhole(it));
        return words.map(it -> store(it, text.text()))
                .orElseGet(() -> Uni.createFrom().item(text));
    }

    Uni<Optional<LongText>> fit(Optional<LongText> text) {
        return text.map(it -> fit(it).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<LongText> store(String words, Confidential<String> text) {
        var beginning = Confidential.of(text.scope(), TextLength.beginning(words));
        return contents.store(words.getBytes(StandardCharsets.UTF_8))
                .map(it -> new LongText(beginning, Optional.of(it.id())));
    }
}
