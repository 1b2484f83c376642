package dev.candor.triage.casefile;

import java.util.Optional;

/**
 * Who handles a case.
 *
 * @param handler who accepted
 * @param asked who was asked last and has not answered
 * @param deputy who stands in for the handler and may do what they may
 */
public record Handling(Optional<String> handler, Optional<String> asked, Optional<String> deputy) {

    static final Handling NOBODY = new Handling(Optional.empty(), Optional.empty(), Optional.empty());

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

    Handling assigned(String account) {
        return new Handling(handler, Optional.of(account), deputy);
    }

    Handling accepted(String account) {
        return new Handling(Optional.of(account), Optional.empty(), deputy.filter(it -> !it.equals(account)));
    }

    Handling declined(String account) {
        return new Handling(handler, asked.filter(it -> !it.equals(account)), deputy);
    }

    Handling lapsed(String account) {
        return new Handling(
                handler.filter(it -> !it.equals(account)),
                asked.filter(it -> !it.equals(account)),
                deputy.filter(it -> !it.equals(account)));
    }

    Handling deputised(Optional<String> account) {
        return new Handling(handler, asked, account);
    }
}
