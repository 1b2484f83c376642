package dev.candor.journal;

import dev.candor.events.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that wrap data keys, one per scope that this service is let in on. */
@ApplicationScoped
class WrappingKeys {

    private final Map<Scope, byte[]> keys;

    @Inject
    WrappingKeys(KeyFolder folder) {
        this(in(folder));
    }

    WrappingKeys(Map<Scope, byte[]> keys) {
        this.keys = keys;
    }

    private static Map<Scope, byte[]> in(KeyFolder folder) {
        var keys = new EnumMap<Scope, byte[]>(Scope.class);
        for (var scope : Scope.values()) {
            folder.wrapping(scope).ifPresent(key -> keys.put(scope, key));
        }
        return keys;
    }

    Set<Scope> scopes() {
        return keys.keySet();
    }

    Optional<byte[]> of(Scope scope) {
        return Optional.ofNullable(keys.get(scope));
    }

    byte[] required(Scope scope) {
        return of(scope).orElseThrow(() -> new IllegalStateException("This service has no wrapping key for " + scope));
    }
}
