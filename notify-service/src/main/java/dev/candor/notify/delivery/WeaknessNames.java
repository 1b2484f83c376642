package dev.candor.notify.delivery;

import java.util.Optional;

/** The catalogue's names of weaknesses, as far as there is a catalogue here. */
public interface WeaknessNames {

    Optional<String> name(String id);
}
