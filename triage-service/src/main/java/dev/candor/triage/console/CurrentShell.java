package dev.candor.triage.console;

import dev.candor.triage.access.FormTokens;
import dev.candor.triage.casefile.command.CurrentActor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** What surrounds the page that is asked for now. */
@RequestScoped
class CurrentShell {

    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final FormTokens tokens;

    CurrentShell(SecurityIdentity identity, CurrentActor actor, FormTokens tokens) {
        this.identity = identity;
        this.actor = actor;
        this.tokens = tokens;
    }

    Shell get() {
        var me = actor.get();
        return new Shell(me.account(), tokens.of(identity), me.roles());
    }
}
