package dev.candor.triage.clock;

import dev.candor.policy.Policy;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** A policy in which one rule is another. */
final class Altered {

    private Altered() {}

    static Policy policy(Policy it, String rule, Object value) {
        var parts = Policy.class.getRecordComponents();
        try {
            var values = new Object[parts.length];
            for (var i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals(rule)
                        ? value
                        : parts[i].getAccessor().invoke(it);
            }
            var types = Arrays.stream(parts).map(part -> part.getType()).toArray(Class<?>[]::new);
            return Policy.class.getDeclaredConstructor(types).newInstance(values);
        } catch (IllegalAccessException
                | InstantiationException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
