package dev.candor.triage.console;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.command.Actor;
import java.util.List;
import java.util.Map;

/**
 * What every page of the desk shows around its content.
 *
 * @param formToken the hidden word of every form
 * @param policyProblems for leads: why a changed policy is refused while the old one stays in force
 */
record Shell(String account, String formToken, Map<String, Role> roles, List<String> policyProblems) {

    public boolean isOnATeam() {
        return !roles.isEmpty();
    }

    public boolean isLeadAnywhere() {
        return roles.containsValue(Role.LEAD);
    }

    public boolean isLeadOf(String project) {
        return roles.get(project) == Role.LEAD;
    }

    public boolean mayActIn(String project) {
        var role = roles.get(project);
        return role == Role.HANDLER || role == Role.LEAD || role == Role.OUTSIDE_CONTACT;
    }

    Actor actor() {
        return new Actor(account, roles);
    }
}
