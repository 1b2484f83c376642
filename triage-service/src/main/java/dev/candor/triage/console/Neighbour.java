package dev.candor.triage.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of the three services. */
enum Neighbour {
    INTAKE,
    TRIAGE,
    NOTIFY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Neighbour> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
