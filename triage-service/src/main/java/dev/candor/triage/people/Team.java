package dev.candor.triage.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.Event;
import dev.candor.events.ProjectEvent;
import dev.candor.events.ProjectEvent.AbsenceAnnounced;
import dev.candor.events.ProjectEvent.LeadAppointed;
import dev.candor.events.ProjectEvent.MemberAdded;
import dev.candor.events.ProjectEvent.MemberRemoved;
import dev.candor.events.ProjectEvent.MemberRoleChanged;
import dev.candor.events.ProjectEvent.PolicyLoaded;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project's members by account: what its events made of it. */
record Team(String project, Map<String, Member> members) {

    static Team none(String project) {
        return new Team(project, Map.of());
    }

    static Team of(String project, List<Member> members) {
        return new Team(project, members.stream().collect(toUnmodifiableMap(Member::account, it -> it)));
    }

    Optional<Member> member(String account) {
        return Optional.ofNullable(members.get(account));
    }

    /**
     * What is said when this person joins or changes; nothing where they are on the team already, just so. Throws
     * {@link MemberRefused} where nobody would lead the team any more.
     */
    List<ProjectEvent> add(Member wanted) {
        var before = member(wanted.account());
        if (isLastLead(wanted.account()) && wanted.role() != Role.LEAD) {
            throw MemberRefused.lastLead();
        }
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

    /** The same by the operator's hand, whom nobody can refuse: all leads are told of a new one beside them. */
    List<ProjectEvent> appoint(Member wanted) {
        var said = new ArrayList<>(add(wanted));
        var isLead =
                member(wanted.account()).filter(it -> it.role() == Role.LEAD).isPresent();
        if (wanted.role() == Role.LEAD && !isLead && !members.isEmpty()) {
            said.add(new LeadAppointed(wanted.account(), recipients(Stream.concat(leads(), Stream.of(wanted)))));
        }
        return List.copyOf(said);
    }

    /**
     * What is said when somebody leaves. The last lead leaves only by naming who leads in their place. Throws
     * {@link MemberRefused}.
     */
    List<ProjectEvent> remove(String account, Optional<String> successor) {
        var leaving = member(account).orElseThrow(MemberRefused::notOnTheTeam);
        var said = new ArrayList<ProjectEvent>();
        var after = this;
        if (successor.isPresent()) {
            var heir = member(successor.get())
                    .filter(it -> !it.account().equals(account))
                    .orElseThrow(MemberRefused::successor);
            if (heir.role() != Role.LEAD) {
                said.add(new MemberRoleChanged(heir.account(), Role.LEAD));
                after = with(heir.as(Role.LEAD));
            }
        } else if (isLastLead(account)) {
            throw MemberRefused.lastLead();
        }
        var remaining = after.leads().filter(it -> !it.account().equals(account));
        said.add(new MemberRemoved(account, successor, recipients(Stream.concat(remaining, Stream.of(leaving)))));
        return List.copyOf(said);
    }

    /** What is said when a member says when they are away; nothing where that is known. */
    List<ProjectEvent> announce(String account, Optional<Absence> absence) {
        var before = member(account).orElseThrow(MemberRefused::notOnTheTeam);
        if (absence.flatMap(it -> it.until().filter(until -> !until.isAfter(it.from())))
                .isPresent()) {
            throw MemberRefused.absence();
        }
        return before.absence().equals(absence)
                ? List.of()
                : List.of(new AbsenceAnnounced(account, absence.map(Absence::from), absence.flatMap(Absence::until)));
    }

    Team after(Event event) {
        return switch (event) {
            case MemberAdded added ->
                with(member(added.account())
                        .orElse(new Member(added.account(), project, added.role(), "", ""))
                        .as(added.role())
                        .called(added.name().or(added.account()), added.mail().or("")));
            case MemberRoleChanged changed ->
                member(changed.account()).map(it -> with(it.as(changed.role()))).orElse(this);
            case MemberRemoved removed -> without(removed.account());
            case AbsenceAnnounced announced ->
                member(announced.account())
                        .map(it -> with(it.away(announced.from().map(from -> new Absence(from, announced.to())))))
                        .orElse(this);
            case PolicyLoaded _, LeadAppointed _, ProjectEvent.DigestSent _, ProjectEvent.MailboxReported _ -> this;
            case ReportEvent _, CaseEvent _, DeliveryEvent _ -> this;
        };
    }

    private boolean isLastLead(String account) {
        return leads().map(Member::account).toList().equals(List.of(account));
    }

    private Stream<Member> leads() {
        return members.values().stream()
                .filter(it -> it.role() == Role.LEAD)
                .sorted((one, other) -> one.account().compareTo(other.account()));
    }

    private static List<Recipient> recipients(Stream<Member> people) {
        return people.distinct().flatMap(it -> it.recipient().stream()).toList();
    }

    private Team with(Member member) {
        var changed = new TreeMap<>(members);
        changed.put(member.account(), member);
        return new Team(project, Map.copyOf(changed));
    }

    private Team without(String account) {
        var changed = new TreeMap<>(members);
        changed.remove(account);
        return new Team(project, Map.copyOf(changed));
    }

    private static boolean renamed(Member before, Member wanted) {
        return !before.name().equals(wanted.name()) || !before.mail().equals(wanted.mail());
    }
}
