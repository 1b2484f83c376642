package dev.candor.notify.channel;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Those whom the operator named. A faulty one stops the start. */
@Startup
@ApplicationScoped
class Receivers {

    private final List<Receiver> all;

    Receivers(WebhookConfig config) {
        all = config.receivers().entrySet().stream()
                .map(it -> Receiver.of(it.getKey(), it.getValue()))
                .toList();
    }

    Collection<Receiver> all() {
        return all;
    }

    Optional<Receiver> named(String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
