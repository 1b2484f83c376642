package dev.candor.intake.mail;

import dev.candor.events.CaseId;
import dev.candor.policy.Policy;

/** What becomes of a mail for one project. */
sealed interface Destination {

    Policy policy();

    /** It opens a case. {@code namesCase}: its subject names one that does not exist. */
    record Report(Policy policy, boolean namesCase) implements Destination {}

    /** A reply token proves that it is the reporter's. */
    record Reply(Policy policy, CaseId caseId) implements Destination {}

    /** A token and their domain prove that it is of a member of the team. */
    record Handlers(Policy policy, CaseId caseId, String member) implements Destination {}

    /** It names a case and proves nothing: a handler decides. */
    record Held(Policy policy, CaseId caseId) implements Destination {}
}
