package dev.candor.journal;

import dev.candor.events.Scope;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The data keys of one subject while its entries are sealed or opened. A scope whose wrapping key this service does
 * not have, or whose data key was erased, stays unreadable.
 */
final class SubjectKeys {

    private final String subject;
    private final WrappingKeys wrapping;
    private final Map<Scope, byte[]> stored;
    private final Map<Scope, DataKey> unwrapped = new EnumMap<>(Scope.class);
    private final Map<Scope, byte[]> made = new EnumMap<>(Scope.class);

    SubjectKeys(String subject, WrappingKeys wrapping, Map<Scope, byte[]> stored) {
        this.subject = subject;
        this.wrapping = wrapping;
        this.stored = stored;
    }

    /** The key to seal with; made where the subject has none yet. */
    DataKey toSeal(Scope scope) {
        return toOpen(scope).orElseGet(() -> {
            var key = DataKey.fresh(wrapping.required(scope), subject, scope);
            unwrapped.put(scope, key);
            made.put(scope, key.wrapped());
            return key;
        });
    }

    /** Makes a key for every scope that this service is let in on. */
    void makeAll() {
        wrapping.scopes().forEach(this::toSeal);
    }

    Optional<DataKey> toOpen(Scope scope) {
        var known = unwrapped.get(scope);
        if (known != null) {
            return Optional.of(known);
        }
        var wrapped = stored.get(scope);
        return wrapped == null
                ? Optional.empty()
                : wrapping.of(scope).map(it -> {
                    var key = DataKey.unwrap(it, wrapped, subject, scope);
                    unwrapped.put(scope, key);
                    return key;
                });
    }

    String subject() {
        return subject;
    }

    /** The keys made since, to be stored with the entries that they sealed. */
    Map<Scope, byte[]> made() {
        return made;
    }
}
