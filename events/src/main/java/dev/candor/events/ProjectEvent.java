package dev.candor.events;

/** Journaled under {@code project/<project>}; stays in the service that says it. */
public sealed interface ProjectEvent extends Event {

    /** A version of the policy came into force here. {@code version}: SHA-256 of its text, lower-case hex. */
    @EventType(value = "policy-loaded", published = false)
    record PolicyLoaded(String version) implements ProjectEvent {}

    @EventType(value = "member-added", published = false)
    record MemberAdded(String account, Role role, Confidential<String> name, Confidential<String> mail)
            implements ProjectEvent {}

    @EventType(value = "member-role-changed", published = false)
    record MemberRoleChanged(String account, Role role) implements ProjectEvent {}

    /** What a member may do in a project. */
    enum Role {
        HANDLER,
        LEAD,
        AUDITOR
    }
}
