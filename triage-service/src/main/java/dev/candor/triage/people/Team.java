package dev.candor.triage.people;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.Event;
import dev.candor.events.ProjectEvent;
import dev.candor.events.ProjectEvent.MemberAdded;
import dev.candor.events.ProjectEvent.MemberRoleChanged;
import dev.candor.events.ProjectEvent.PolicyLoaded;
import dev.candor.events.ReportEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A project's members by account: what its events made of it. */
record Team(String project, Map<String, Member> members) {

    static Team none(String project) {
        return new Team(project, Map.of());
    }

    Optional<Member> member(String account) {
        return Optional.ofNullable(members.get(account));
    }

    /** What is said when this person joins or changes; nothing where they are on the team already, just so. */
    static List<ProjectEvent> decide(Optional<Member> before, Member wanted) {
        if (before.isEmpty() || renamed(before.get(), wanted)) {
            return List.of(new MemberAdded(
                    wanted.account(),
                    wanted.role(),
                    Confidential.person(wanted.name()),
                    Confidential.person(wanted.mail())));
        }
        return before.get().role() == wanted.role()
                ? List.of()
                : List.of(new MemberRoleChanged(wanted.account(), wanted.role()));
    }

    Team after(Event event) {
        return switch (event) {
            case MemberAdded added ->
                with(new Member(
                        added.account(),
                        project,
                        added.role(),
                        added.name().or(added.account()),
                        added.mail().or("")));
            case MemberRoleChanged changed ->
                member(changed.account())
                        .map(it -> with(new Member(it.account(), project, changed.role(), it.name(), it.mail())))
                        .orElse(this);
            case PolicyLoaded _,
                    ProjectEvent.MemberRemoved _,
                    ProjectEvent.LeadAppointed _,
                    ProjectEvent.AbsenceAnnounced _,
                    ProjectEvent.DigestSent _ -> this;
            case ReportEvent _, CaseEvent _, DeliveryEvent _ -> this;
        };
    }

    private Team with(Member member) {
        var changed = new TreeMap<>(members);
        changed.put(member.account(), member);
        return new Team(project, Map.copyOf(changed));
    }

    private static boolean renamed(Member before, Member wanted) {
        return !before.name().equals(wanted.name()) || !before.mail().equals(wanted.mail());
    }
}
