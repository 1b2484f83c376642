package dev.candor.triage.casefile;

import static java.util.stream.Collectors.toMap;

import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent;
import dev.candor.events.EmbargoEvent.EmbargoAccepted;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoProposed;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.EmbargoEvent.EmbargoRevised;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The secrecy that the parties of a case agreed on, as Vultron's embargo management models it: None, Proposed, Active,
 * Revise, eXited.
 *
 * @param endsAt the exact end, UTC, while it is active
 * @param proposals every end that was ever proposed, in order; one of them waits for answers at most
 * @param parties who keeps the secret: {@link #TEAM}, {@link #REPORTER}, and participants by their id
 * @param ending how it ended
 */
public record Embargo(
        State state,
        Optional<Instant> endsAt,
        List<EmbargoProposal> proposals,
        Map<String, EmbargoParty> parties,
        Optional<Ending> ending) {

    public static final String TEAM = "team";
    public static final String REPORTER = "reporter";

    /** The published default speaks for the policy, and for whoever reports under it. */
    public static final String POLICY = "policy";

    public Embargo {
        proposals = List.copyOf(proposals);
        parties = Collections.unmodifiableMap(new TreeMap<>(parties));
    }

    /** The states of Vultron's embargo management. */
    public enum State {
        NONE,
        PROPOSED,
        ACTIVE,
        REVISE,
        EXITED;

        /** Where the trigger leads; nothing where Vultron knows no such step. */
        public Optional<State> after(Trigger trigger) {
            return switch (trigger) {
                case PROPOSE ->
                    switch (this) {
                        case NONE, PROPOSED -> Optional.of(PROPOSED);
                        case ACTIVE, REVISE -> Optional.of(REVISE);
                        case EXITED -> Optional.empty();
                    };
                case ACCEPT -> this == PROPOSED || this == REVISE ? Optional.of(ACTIVE) : Optional.empty();
                case REJECT ->
                    switch (this) {
                        case PROPOSED -> Optional.of(NONE);
                        case REVISE -> Optional.of(ACTIVE);
                        case NONE, ACTIVE, EXITED -> Optional.empty();
                    };
                case TERMINATE -> this == ACTIVE || this == REVISE ? Optional.of(EXITED) : Optional.empty();
            };
        }
    }

    /** What moves an embargo. */
    public enum Trigger {
        PROPOSE,
        ACCEPT,
        REJECT,
        TERMINATE
    }

    /** Why and when it ended. */
    public record Ending(
            EmbargoEnd why, Instant at, Optional<Instant> wasToEndAt, Optional<Confidential<String>> reason) {}

    /** No embargo yet; the reporter is a party where the case has one. */
    static Embargo none(boolean hasReporter) {
        var parties = new TreeMap<String, EmbargoParty>();
        parties.put(TEAM, EmbargoParty.principal());
        if (hasReporter) {
            parties.put(REPORTER, EmbargoParty.principal());
        }
        return new Embargo(State.NONE, Optional.empty(), List.of(), parties, Optional.empty());
    }

    public boolean isActive() {
        return state == State.ACTIVE || state == State.REVISE;
    }

    /** Whether it forbids to tell somebody who keeps a secret until {@code limit} at most. */
    public boolean endsAfter(Instant limit) {
        return isActive() && endsAt.filter(it -> it.isAfter(limit)).isPresent();
    }

    /** The proposal that waits for answers. */
    public Optional<EmbargoProposal> pending() {
        return proposals.stream()
                .filter(it -> it.standing() == EmbargoProposal.Standing.OPEN)
                .reduce((_, last) -> last);
    }

    /** The proposal whose end holds now. */
    public Optional<EmbargoProposal> inForce() {
        return isActive()
                ? proposals.stream()
                        .filter(it -> it.standing() == EmbargoProposal.Standing.ACCEPTED)
                        .reduce((_, last) -> last)
                : Optional.empty();
    }

    public int nextProposal() {
        return proposals.size() + 1;
    }

    /** For which party somebody speaks: an account for the team, unless it takes part in this case alone. */
    public String partyOf(String by) {
        return by.equals(POLICY) || !parties.containsKey(by) ? TEAM : by;
    }

    /** The parties without whose word no end is agreed on: the team, and the reporter where there is one. */
    public List<String> principals() {
        return parties.entrySet().stream()
                .filter(it -> it.getValue().isPrincipal())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether everybody agreed whose word is needed. */
    public boolean isAgreed(EmbargoProposal proposal) {
        return principals().stream().allMatch(proposal::isAcceptedBy);
    }

    /** Whether a party ever named an end of its own. The published default is nobody's own word. */
    public boolean hasNamedAnEnd(String party) {
        return proposals.stream()
                .anyMatch(it -> !it.by().equals(POLICY) && partyOf(it.by()).equals(party));
    }

    /** Whether this account or participant was let in for this case, as such, and agreed to the terms. */
    public boolean hasJoined(String participant, ParticipantEvent.ParticipantKind kind) {
        return Optional.ofNullable(parties.get(participant))
                .filter(it -> it.joined() && it.kind().equals(Optional.of(kind)))
                .isPresent();
    }

    /** Participants who agreed to the terms, as far as mail reaches them; the reporter is not among them. */
    public List<Recipient> joined() {
        return parties.values().stream()
                .filter(EmbargoParty::joined)
                .flatMap(it -> it.to().stream())
                .toList();
    }

    /** The earliest limit up to which a participant keeps a secret at most. */
    public Optional<Instant> limit() {
        return parties.values().stream()
                .filter(EmbargoParty::joined)
                .flatMap(it -> it.limit().stream())
                .min(Instant::compareTo);
    }

    Embargo after(Recorded recorded, EmbargoEvent event) {
        return switch (event) {
            case EmbargoProposed it -> proposed(recorded, it);
            case EmbargoAccepted it -> accepted(it);
            case EmbargoRejected it -> rejected(it);
            case EmbargoRevised it -> revised(it);
            case EmbargoEnded it -> ended(recorded, it);
        };
    }

    Embargo after(ParticipantEvent event) {
        return switch (event) {
            case ParticipantEvent.ParticipantInvited it ->
                withParty(it.participant(), EmbargoParty.invited(it, state != State.NONE && state != State.EXITED));
            case ParticipantEvent.ParticipantJoined it ->
                Optional.ofNullable(parties.get(it.participant()))
                        .map(party -> withParty(it.participant(), party.joins()))
                        .orElse(this);
            case ParticipantEvent.ParticipantRemoved it -> without(it.participant());
            case ParticipantEvent.ParticipantTold _,
                    ParticipantEvent.MailResumed _,
                    ParticipantEvent.CaseRestricted _,
                    ParticipantEvent.DeputyNamed _,
                    ParticipantEvent.CreditRecorded _,
                    ParticipantEvent.ApprovalReviewed _ -> this;
        };
    }

    private Embargo proposed(Recorded recorded, EmbargoProposed event) {
        var party = partyOf(event.by());
        var changed = new ArrayList<>(
                proposals.stream().map(EmbargoProposal::superseded).toList());
        changed.add(EmbargoProposal.of(event, party, recorded.occurredAt()));
        var then = new Embargo(moved(Trigger.PROPOSE), endsAt, changed, parties, ending);
        return then.state == State.PROPOSED
                ? then.withConsent((who, consent) ->
                        consent.then(who.equals(party) ? Consent.Trigger.ACCEPT : Consent.Trigger.INVITE))
                : then;
    }

    private Embargo accepted(EmbargoAccepted event) {
        var byPolicy = event.by().equals(POLICY);
        var who = byPolicy ? principals() : List.of(partyOf(event.by()));
        var then = withProposal(event.proposal(), it -> it.acceptedBy(who, event.bySilence()));
        var proposal = then.proposal(event.proposal());
        if (state == State.PROPOSED && who.stream().anyMatch(principals()::contains)) {
            then = then.withProposal(event.proposal(), it -> it.in(EmbargoProposal.Standing.ACCEPTED))
                    .in(moved(Trigger.ACCEPT), proposal.map(EmbargoProposal::endsAt));
        }
        // Whoever agrees to a revision that waits is a signatory of the end before until it counts.
        return state == State.REVISE && proposal.filter(EmbargoProposal::isOpen).isPresent()
                ? then
                : then.withConsent((party, it) -> who.contains(party) ? it.then(Consent.Trigger.ACCEPT) : it);
    }

    private Embargo rejected(EmbargoRejected event) {
        var party = partyOf(event.by());
        var declined = withConsent((who, it) -> who.equals(party) ? it.then(Consent.Trigger.DECLINE) : it);
        if (!principals().contains(party)
                || proposal(event.proposal()).filter(EmbargoProposal::isOpen).isEmpty()) {
            return declined;
        }
        var then = declined.withProposal(event.proposal(), it -> it.in(EmbargoProposal.Standing.REJECTED))
                .in(moved(Trigger.REJECT), endsAt);
        return then.state == State.NONE ? then.withConsent((_, it) -> it.then(Consent.Trigger.RESET)) : then;
    }

    private Embargo revised(EmbargoRevised event) {
        var agreed = proposal(event.proposal());
        return withProposal(event.proposal(), it -> it.in(EmbargoProposal.Standing.ACCEPTED))
                .in(moved(Trigger.ACCEPT), Optional.of(event.endsAt()))
                .withConsent((party, it) ->
                        agreed.filter(proposal -> proposal.isAcceptedBy(party)).isPresent()
                                ? it
                                : it.then(Consent.Trigger.REVISE));
    }

    private Embargo ended(Recorded recorded, EmbargoEnded event) {
        var last = new Ending(event.why(), recorded.occurredAt(), endsAt, event.reason());
        return new Embargo(
                        moved(Trigger.TERMINATE),
                        Optional.empty(),
                        proposals.stream().map(EmbargoProposal::superseded).toList(),
                        parties,
                        Optional.of(last))
                .withConsent((_, it) -> it.then(Consent.Trigger.RESET));
    }

    // What the journal holds was decided by the rules of its time; a step that is unknown today changes nothing.
    private State moved(Trigger trigger) {
        return state.after(trigger).orElse(state);
    }

    /** The proposal of this number. */
    public Optional<EmbargoProposal> proposal(int number) {
        return proposals.stream().filter(it -> it.number() == number).findFirst();
    }

    private Embargo in(State then, Optional<Instant> end) {
        return new Embargo(then, end, proposals, parties, ending);
    }

    private Embargo withProposal(int number, UnaryOperator<EmbargoProposal> change) {
        return new Embargo(
                state,
                endsAt,
                proposals.stream()
                        .map(it -> it.number() == number ? change.apply(it) : it)
                        .toList(),
                parties,
                ending);
    }

    private Embargo withConsent(BiFunction<String, EmbargoParty, EmbargoParty> change) {
        return new Embargo(
                state,
                endsAt,
                proposals,
                parties.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, it -> change.apply(it.getKey(), it.getValue()))),
                ending);
    }

    private Embargo withParty(String participant, EmbargoParty party) {
        return new Embargo(
                state,
                endsAt,
                proposals,
                Stream.concat(
                                parties.entrySet().stream()
                                        .filter(it -> !it.getKey().equals(participant)),
                                Stream.of(Map.entry(participant, party)))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                ending);
    }

    private Embargo without(String participant) {
        return new Embargo(
                state,
                endsAt,
                proposals,
                parties.entrySet().stream()
                        .filter(it -> !it.getKey().equals(participant))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)),
                ending);
    }
}
