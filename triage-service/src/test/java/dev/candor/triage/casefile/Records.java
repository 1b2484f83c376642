package dev.candor.triage.casefile;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Values that are like others but for one component. */
public final class Records {

    private Records() {}

    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R it, String component, Object value) {
        var components = it.getClass().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            var values = new Object[components.length];
            for (var i = 0; i < components.length; i++) {
                var same = components[i].getAccessor().invoke(it);
                values[i] = components[i].getName().equals(component) ? value : same;
            }
            return (R) it.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component, e);
        }
    }
}
