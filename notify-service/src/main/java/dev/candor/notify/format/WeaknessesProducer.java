package dev.candor.notify.format;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the catalogue once. */
class WeaknessesProducer {

    @Produces
    @Singleton
    Weaknesses weaknesses(FormatConfig config) {
        return config.weaknesses().map(Weaknesses::read).orElse(Weaknesses.UNKNOWN);
    }
}
