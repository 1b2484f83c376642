package dev.candor.journal;

import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ReporterReplied;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service's listener that remembers, and fails on the words it is told to fail on. */
@ApplicationScoped
class RememberingListener implements StreamListener {

    private final List<Recorded> heard = new CopyOnWriteArrayList<>();
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final Set<String> early = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> on(Recorded event) {
        var words = words(event);
        if (words.filter(poison::contains).isPresent()) {
            return Uni.createFrom().failure(new IllegalStateException("poison"));
        }
        if (words.filter(early::contains).isPresent()) {
            return Uni.createFrom().failure(new NotYet("something is missing"));
        }
        heard.add(event);
        return Uni.createFrom().voidItem();
    }

    @Override
    public boolean waitsForReport() {
        return true;
    }

    void failsOn(String words) {
        poison.add(words);
    }

    void isNotReadyFor(String words) {
        early.add(words);
    }

    void mends(String words) {
        poison.remove(words);
        early.remove(words);
    }

    List<String> wordsOf(String subject) {
        return heard.stream()
                .filter(it -> it.subject().equals(subject))
                .flatMap(it -> words(it).stream())
                .toList();
    }

    List<Recorded> of(String subject) {
        return heard.stream().filter(it -> it.subject().equals(subject)).toList();
    }

    private static Optional<String> words(Recorded event) {
        return event.event() instanceof ReporterReplied it ? it.text().text().read() : Optional.empty();
    }
}
