package dev.candor.notify.offending;

import jakarta.inject.Inject;
import java.time.Instant;

class Late {

    @Inject
    String injected;

    Instant when = Instant.now();

    void print() {
        System.out.println(when);
    }
}
