package dev.candor.triage.casefile;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.events.Recipient;
import dev.candor.events.ReportEvent.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a case hangs together with others.
 *
 * @param origin the case that it was split off from, or that it follows up
 * @param duplicateOf the case that goes on in its place
 * @param joinedInto the case of the same reporter that its id is an alias of
 * @param links the cases that ended in it or follow it up
 * @param parts the cases that were split off
 * @param followUps how often a follow-up was asked for; those that exist are among the links
 * @param names its other ids, in the order in which it got them
 */
public record Kin(
        Optional<Origin> origin,
        Optional<CaseId> duplicateOf,
        Optional<CaseId> joinedInto,
        List<CaseLinked> links,
        List<CaseId> parts,
        int followUps,
        List<CaseId> names) {

    static final Kin NONE =
            new Kin(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), 0, List.of());

    public Kin {
        links = List.copyOf(links);
        parts = List.copyOf(parts);
        names = List.copyOf(names);
    }

    /** The id by which a case is called now. */
    public CaseId nameOf(CaseId first) {
        return names.isEmpty() ? first : names.getLast();
    }

    public List<CaseLinked> links(CaseRelation relation) {
        return links.stream().filter(it -> it.relation() == relation).toList();
    }

    /** Reporters of cases that ended in this one: they hear of its disclosure. */
    public List<Recipient> followers() {
        return links.stream()
                .filter(it -> it.relation() != CaseRelation.FOLLOW_UP)
                .flatMap(it -> it.reporter().stream())
                .distinct()
                .toList();
    }

    /** The names under which the reporters of cases that ended in this one want to be thanked. */
    public List<String> credits() {
        return links.stream()
                .flatMap(it -> it.credit().flatMap(Confidential::read).stream())
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
    }

    Kin from(Optional<Origin> that) {
        return new Kin(that, duplicateOf, joinedInto, links, parts, followUps, names);
    }

    Kin duplicateOf(Optional<CaseId> that) {
        return new Kin(origin, that, joinedInto, links, parts, followUps, names);
    }

    Kin joinedInto(CaseId that) {
        return new Kin(origin, duplicateOf, Optional.of(that), links, parts, followUps, names);
    }

    Kin linked(CaseLinked link) {
        return new Kin(origin, duplicateOf, joinedInto, plus(links, link), parts, followUps, names);
    }

    Kin split(CaseId part) {
        return new Kin(origin, duplicateOf, joinedInto, links, plus(parts, part), followUps, names);
    }

    Kin followedUp() {
        return new Kin(origin, duplicateOf, joinedInto, links, parts, followUps + 1, names);
    }

    Kin named(CaseId name) {
        // Back where it came from, it gets the id again that it had there.
        var others = names.stream().filter(it -> !it.equals(name)).toList();
        return new Kin(origin, duplicateOf, joinedInto, links, parts, followUps, plus(others, name));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return more;
    }
}
