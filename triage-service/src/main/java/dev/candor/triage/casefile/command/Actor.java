package dev.candor.triage.casefile.command;

import dev.candor.events.ProjectEvent.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who asks, and what they may do in which project. */
public record Actor(String account, Map<String, Role> roles) {

    /** Triage itself, where a promise comes due by the clock. */
    public static Actor clock(String project) {
        return new Actor("triage", Map.of(project, Role.LEAD));
    }

    public Optional<Role> roleIn(String project) {
        return Optional.ofNullable(roles.get(project));
    }

    public Set<String> projects() {
        return roles.keySet();
    }
}
