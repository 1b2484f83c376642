package dev.candor.triage.console;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.policy.PolicyProblem;
import dev.candor.policy.inforce.PolicyAlarm;
import dev.candor.triage.access.FormTokens;
import dev.candor.triage.casefile.command.CurrentActor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** What surrounds the page that is asked for now. */
@RequestScoped
class CurrentShell {

    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final FormTokens tokens;
    private final PolicyAlarm alarm;

    CurrentShell(SecurityIdentity identity, CurrentActor actor, FormTokens tokens, PolicyAlarm alarm) {
        this.identity = identity;
        this.actor = actor;
        this.tokens = tokens;
        this.alarm = alarm;
    }

    Shell get() {
        var me = actor.get();
        var problems = me.roles().containsValue(Role.LEAD)
                ? alarm.problems().stream().map(PolicyProblem::sentence).toList()
                : List.<String>of();
        return new Shell(me.account(), tokens.of(identity), me.roles(), problems);
    }
}
