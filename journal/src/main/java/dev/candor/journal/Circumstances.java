package dev.candor.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * Who says an event, under which policy, and what led to it.
 *
 * @param actor an account id, {@code reporter} or a service; never an address
 */
public record Circumstances(String actor, Optional<String> policyVersion, Optional<UUID> cause) {

    public static Circumstances of(String actor) {
        return new Circumstances(actor, Optional.empty(), Optional.empty());
    }

    public static Circumstances of(String actor, String policyVersion) {
        return new Circumstances(actor, Optional.of(policyVersion), Optional.empty());
    }
}
