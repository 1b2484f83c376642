package dev.candor.triage.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who handles a case.
 *
 * @param handler who accepted
 * @param asked who was asked last and has not answered
 * @param deputy who stands in for the handler and may do what they may
 * @param askings everybody who was ever asked, in order
 */
public record Handling(
        Optional<String> handler, Optional<String> asked, Optional<String> deputy, List<Asking> askings) {

    static final Handling NOBODY = new Handling(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Handling {
        askings = List.copyOf(askings);
    }

    /** A member of a project's team was asked to handle the case. */
    public record Asking(String project, String account, Instant at) {}

    /** The handler; before anybody accepted, the one who was asked. */
    public Optional<String> primary() {
        return handler.or(() -> asked);
    }

    public boolean isNobodys() {
        return primary().isEmpty();
    }

    public boolean isHandledBy(String account) {
        return handler.filter(account::equals).isPresent();
    }

    public boolean isAskedOf(String account) {
        return asked.filter(account::equals).isPresent();
    }

    public boolean isDeputisedBy(String account) {
        return deputy.filter(account::equals).isPresent();
    }

    /** Whether the case is theirs: they handle it, or stand in for whoever does. */
    public boolean isHeldBy(String account) {
        return isHandledBy(account) || isDeputisedBy(account);
    }

    /** Whether the case cannot do without them knowing of it. */
    public boolean involves(String account) {
        return isHeldBy(account) || isAskedOf(account);
    }

    /** Whether they had their turn at this case, whatever they made of it. */
    public boolean wasAskedOf(String account) {
        return askings.stream().anyMatch(it -> it.account().equals(account));
    }

    Handling assigned(Asking asking) {
        return new Handling(
                handler,
                Optional.of(asking.account()),
                deputy,
                Stream.concat(askings.stream(), Stream.of(asking)).toList());
    }

    Handling accepted(String account) {
        return new Handling(Optional.of(account), Optional.empty(), without(deputy, account), askings);
    }

    Handling declined(String account) {
        return new Handling(handler, without(asked, account), deputy, askings);
    }

    Handling lapsed(String account) {
        return new Handling(without(handler, account), without(asked, account), without(deputy, account), askings);
    }

    Handling deputised(Optional<String> account) {
        return new Handling(handler, asked, account, askings);
    }

    private static Optional<String> without(Optional<String> who, String account) {
        return who.filter(it -> !it.equals(account));
    }
}
