package dev.candor.triage.casefile.command;

import dev.candor.events.ProjectEvent.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who asks, and what they may do in which project. */
public record Actor(String account, Map<String, Role> roles) {

    private static final String DESK = "triage";

    /** Triage itself, where a promise comes due by the clock. */
    public static Actor clock(String project) {
        return new Actor(DESK, Map.of(project, Role.LEAD));
    }

    /** Whether it is triage itself; no account has this name. */
    public boolean isTheDesk() {
        return account.equals(DESK);
    }

    /** The projects in which they have one of these roles. */
    public Set<String> projectsAs(Role... any) {
        return roles.entrySet().stream()
                .filter(it -> Arrays.asList(any).contains(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Role> roleIn(String project) {
        return Optional.ofNullable(roles.get(project));
    }

    public Set<String> projects() {
        return roles.keySet();
    }
}
