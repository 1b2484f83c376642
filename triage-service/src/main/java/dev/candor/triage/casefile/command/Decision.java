package dev.candor.triage.casefile.command;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Acknowledged;
import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.DisclosureUnscheduled;
import dev.candor.events.CaseEvent.FixPrepared;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.EmbargoEvent.EmbargoEnded;
import dev.candor.events.EmbargoEvent.EmbargoRejected;
import dev.candor.events.Recorded;
import dev.candor.policy.ShowHandler;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A command on its way to its events. Each thing said changes the case at once, so that the next sees what the one
 * before made of it. The steps that a command implies are here: each says something only where it changes something.
 */
public final class Decision {

    private final Setting setting;
    private final List<CaseEvent> events = new ArrayList<>();
    private VulnerabilityCase it;

    private Decision(VulnerabilityCase it, Setting setting) {
        this.it = it;
        this.setting = setting;
    }

    public static Decision on(VulnerabilityCase it, Setting setting) {
        return new Decision(it, setting);
    }

    /** The case as this decision leaves it so far. */
    public VulnerabilityCase soFar() {
        return it;
    }

    public List<CaseEvent> events() {
        return List.copyOf(events);
    }

    public Decision require(CaseState... states) {
        if (Arrays.asList(states).contains(it.state())) {
            return this;
        }
        var needed = Arrays.stream(states).map(CaseState::name).collect(Collectors.joining(" or "));
        throw it.state() == CaseState.CLOSED
                ? refusal(Refusal.CASE_CLOSED, "Case %s must be reopened first: it is CLOSED".formatted(it.id()))
                : refusal(
                        Refusal.CASE_NOT_IN_STATE,
                        "Case %s must be %s, but is %s".formatted(it.id(), needed, it.state()));
    }

    public Decision requireNotClosed() {
        if (it.state() == CaseState.CLOSED) {
            throw refusal(Refusal.CASE_CLOSED, "Case %s must be reopened first: it is CLOSED".formatted(it.id()));
        }
        return this;
    }

    public Decision requireReporter() {
        if (!it.report().hasReporter()) {
            throw refusal(
                    Refusal.NO_REPORTER,
                    "Case %s must have a reporter, but the team opened it itself".formatted(it.id()));
        }
        return this;
    }

    public Decision say(CaseEvent event) {
        events.add(event);
        it = it.after(new Recorded(
                new UUID(0, events.size()),
                it.id().value(),
                it.sequence() + 1,
                "triage",
                setting.account(),
                setting.now(),
                Optional.of(setting.policy().hash()),
                Optional.empty(),
                event));
        return this;
    }

    /** A human answered: if nobody did before, that is the acknowledgement. */
    public Decision acknowledging() {
        if (it.thread().isAcknowledged() || !it.report().hasReporter()) {
            return this;
        }
        var channel = it.report().reporter().isPresent() ? Channel.MAIL : Channel.RECEIPT_PAGE;
        return say(new Acknowledged(channel, Optional.empty(), Optional.empty()));
    }

    /** Whoever acts on a case that is nobody's, or that they were asked to take, takes it. */
    public Decision accepting() {
        var me = setting.account();
        if (it.state() == CaseState.CLOSED) {
            return this;
        }
        if (it.handling().isNobodys()) {
            assign(me);
        }
        return it.handling().isAskedOf(me) ? say(new AssignmentAccepted(me)) : this;
    }

    /** Somebody of the team is asked to be the primary handler. */
    public Decision assign(String account) {
        return assign(account, Optional.empty());
    }

    /** {@code note}: what the one before hands over. */
    public Decision assign(String account, Optional<Confidential<String>> note) {
        var member = requireHandler(account);
        return say(new Assigned(account, shownName(member), note, false, member.recipient()));
    }

    /** Where turns are taken and the case is nobody's, the next is asked; nobody where nobody is left. */
    public Decision askingNext() {
        return Rotation.next(it, setting)
                .map(next ->
                        say(new Assigned(next.account(), shownName(next), Optional.empty(), true, next.recipient())))
                .orElse(this);
    }

    /** Somebody of the team who may handle this case. */
    public TeamMember requireHandler(String account) {
        var member = setting.member(account)
                .filter(one -> one.mayHandle(it))
                .orElseThrow(() -> refusal(
                        Refusal.NOT_ON_THE_TEAM,
                        "A handler of case %s must be a handler or lead of %s".formatted(it.id(), it.project())));
        if (setting.isReporter(it, account)) {
            throw refusal(
                    Refusal.REPORTER_MAY_NOT_HANDLE,
                    "Case %s must be handled by somebody who did not report it".formatted(it.id()));
        }
        return member;
    }

    /** The case is the asker's, as its handler or deputy, or they lead here. */
    public Decision requireOwnOrLead() {
        if (!it.handling().isHeldBy(setting.account()) && !setting.mayLead(it)) {
            throw refusal(
                    Refusal.HANDLER_NEEDED,
                    "This needs the handler of case %s, their deputy, or a lead".formatted(it.id()));
        }
        return this;
    }

    public Decision requireLead() {
        if (!setting.mayLead(it)) {
            throw refusal(Refusal.LEAD_NEEDED, "This needs a lead in case %s".formatted(it.id()));
        }
        return this;
    }

    /** What the reporter may read of whoever handles their report. */
    private Optional<Confidential<String>> shownName(TeamMember member) {
        return setting.policy().showHandler() == ShowHandler.NAME
                ? Optional.of(Confidential.person(member.name()))
                : Optional.empty();
    }

    /** Work on a fix begins the fixing. */
    public Decision startingFix() {
        return it.state() == CaseState.CONFIRMED || it.state() == CaseState.DEFERRED ? say(new FixingStarted()) : this;
    }

    /** Once every condition is met, the fix is prepared. */
    public Decision preparedIfComplete() {
        if (it.state() != CaseState.FIXING || !it.fixes().arePrepared(setting::maintains)) {
            return this;
        }
        return say(new FixPrepared(
                it.fixes().fixed(setting::maintains), it.report().reporter()));
    }

    /** What a date was set for is not true any more. */
    public Decision unscheduling() {
        return it.state() == CaseState.SCHEDULED ? say(new DisclosureUnscheduled(Optional.empty())) : this;
    }

    /** Where an embargo is on, it ends; a first one that is only proposed is off. */
    public Decision endingEmbargo(EmbargoEnd why) {
        return endingEmbargo(why, Optional.empty());
    }

    /** {@code reason}: for its parties. */
    public Decision endingEmbargo(EmbargoEnd why, Optional<Confidential<String>> reason) {
        var embargo = it.embargo();
        if (embargo.state() == Embargo.State.PROPOSED) {
            embargo.pending()
                    .ifPresent(proposal -> say(new EmbargoRejected(proposal.number(), setting.account(), reason)));
        }
        return embargo.isActive() ? say(new EmbargoEnded(why, reason, Told.ofTheEnd(it, setting, why))) : this;
    }

    public static CommandRefused refusal(Refusal refusal, String sentence) {
        return new CommandRefused(refusal, sentence);
    }
}
