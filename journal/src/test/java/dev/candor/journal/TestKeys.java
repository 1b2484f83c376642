package dev.candor.journal;

import dev.candor.events.Scope;
import java.util.Arrays;
import java.util.EnumMap;

/** Wrapping keys that are no secret, the same in every run: the scope's number in each byte. */
final class TestKeys {

    private TestKeys() {}

    static WrappingKeys all() {
        return of(Scope.values());
    }

    static WrappingKeys of(Scope... scopes) {
        var keys = new EnumMap<Scope, byte[]>(Scope.class);
        for (var scope : scopes) {
            var key = new byte[32];
            Arrays.fill(key, (byte) (scope.ordinal() + 1));
            keys.put(scope, key);
        }
        return new WrappingKeys(keys);
    }
}
