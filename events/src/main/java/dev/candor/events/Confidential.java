package dev.candor.events;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that leaves a service only encrypted, under the key of its case and {@link Scope}. It never shows what it
 * holds in {@code toString}. A reader without the key, or after the key was erased, gets an unreadable one.
 */
public final class Confidential<T> {

    private final Scope scope;
    private final @Nullable T value;

    private Confidential(Scope scope, @Nullable T value) {
        this.scope = scope;
        this.value = value;
    }

    /** A readable value. */
    public static <T> Confidential<T> of(Scope scope, T value) {
        return new Confidential<>(scope, Objects.requireNonNull(value));
    }

    /** A value whose key this service does not have, or no longer has. */
    public static <T> Confidential<T> unreadable(Scope scope) {
        return new Confidential<>(scope, null);
    }

    public static <T> Confidential<T> person(T value) {
        return of(Scope.PERSON, value);
    }

    public static <T> Confidential<T> report(T value) {
        return of(Scope.REPORT, value);
    }

    public static <T> Confidential<T> advisory(T value) {
        return of(Scope.ADVISORY, value);
    }

    public static <T> Confidential<T> team(T value) {
        return of(Scope.TEAM, value);
    }

    public Scope scope() {
        return scope;
    }

    /** The value, or nothing where it cannot be read. */
    public Optional<T> read() {
        return Optional.ofNullable(value);
    }

    /** The value, or another where it cannot be read. */
    public T or(T other) {
        return value == null ? other : value;
    }

    /** The value of a service that must hold the key; throws {@link Unreadable} where it does not. */
    public T value() {
        if (value == null) {
            throw new Unreadable(scope);
        }
        return value;
    }

    public <R> Confidential<R> map(Function<? super T, ? extends R> change) {
        return value == null ? unreadable(scope) : of(scope, change.apply(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Confidential<?> it && scope == it.scope && Objects.equals(value, it.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scope, value);
    }

    @Override
    public String toString() {
        return "[" + scope + "]";
    }

    /** The key of this scope is not here, or was erased. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(Scope scope) {
            super("This service cannot read values of scope " + scope);
        }
    }
}
