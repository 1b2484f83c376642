package dev.candor.triage.casefile.command;

import dev.candor.events.ProjectEvent.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Who asks: the account that is signed in, with its roles as the sign-in found them. */
@RequestScoped
public class CurrentActor {

    private static final String PROJECTS = "projects";

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        return new Actor(identity.getPrincipal().getName(), roles(identity.getAttribute(PROJECTS)));
    }

    private static Map<String, Role> roles(Object attribute) {
        return attribute instanceof Map<?, ?> roles
                ? roles.entrySet().stream()
                        .filter(it -> it.getKey() instanceof String && it.getValue() instanceof Role)
                        .collect(Collectors.toUnmodifiableMap(it -> (String) it.getKey(), it -> (Role) it.getValue()))
                : Map.of();
    }
}
