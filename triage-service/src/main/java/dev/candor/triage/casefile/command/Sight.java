package dev.candor.triage.casefile.command;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.OutsideView;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.Optional;

/** How much of a case somebody may know. The one rule; the desk's list asks the same of its table. */
public enum Sight {
    /** Not even that there is such a case. */
    NOTHING,
    /** The terms that they have to agree to. */
    TERMS,
    /** What a participant from outside the team reads. */
    AS_PARTICIPANT,
    WHOLE;

    public static Sight of(VulnerabilityCase it, Actor actor) {
        if (actor.isTheDesk() || isOfTheirTeam(it, actor)) {
            return WHOLE;
        }
        if (it.participants().hasJoined(actor.account())) {
            return AS_PARTICIPANT;
        }
        return it.participants().isInvited(actor.account()) ? TERMS : NOTHING;
    }

    /** The case as they read it; nothing where they may not. */
    public static Optional<VulnerabilityCase> shown(VulnerabilityCase it, Actor actor) {
        return switch (of(it, actor)) {
            case WHOLE -> Optional.of(it);
            case AS_PARTICIPANT -> Optional.of(OutsideView.of(it, actor.account()));
            case TERMS, NOTHING -> Optional.empty();
        };
    }

    boolean isAtLeast(Sight least) {
        return compareTo(least) >= 0;
    }

    private static boolean isOfTheirTeam(VulnerabilityCase it, Actor actor) {
        return actor.roleIn(it.project())
                .filter(role -> isTheirs(it, role)
                        || it.participants().hasJoined(actor.account())
                        || (role != Role.AUDITOR && it.handling().involves(actor.account())))
                .isPresent();
    }

    private static boolean isTheirs(VulnerabilityCase it, Role role) {
        var participants = it.participants();
        return switch (role) {
            case OUTSIDE_CONTACT -> participants.isForOutsideContact();
            case LEAD -> !participants.isForOutsideContact();
            case HANDLER, AUDITOR -> !participants.restricted();
        };
    }
}
