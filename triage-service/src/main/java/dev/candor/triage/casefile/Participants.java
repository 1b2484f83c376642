package dev.candor.triage.casefile;

import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who is let in on a case besides its team.
 *
 * @param audience to whom of the team the case is restricted; it is the whole team's when empty
 * @param all everybody who was ever asked in, in order
 * @param credits whom the advisory thanks, besides the reporter
 */
public record Participants(Optional<Audience> audience, List<Participant> all, List<Credit> credits) {

    static final Participants NONE = new Participants(Optional.empty(), List.of(), List.of());

    public Participants {
        all = List.copyOf(all);
        credits = List.copyOf(credits);
    }

    /** Somebody to be thanked. {@code consented}: they agreed to be named. */
    public record Credit(Confidential<String> name, CreditRole role, boolean consented) {}

    /** Whether only some of the team see the case. */
    public boolean restricted() {
        return audience.isPresent();
    }

    /** Whether it is kept from the whole team: a report that may be about one of them. */
    public boolean isForOutsideContact() {
        return audience.filter(Audience.OUTSIDE_CONTACT::equals).isPresent();
    }

    public Optional<Participant> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Those who agreed to the terms and are still let in. */
    public List<Participant> joined() {
        return all.stream().filter(Participant::hasJoined).toList();
    }

    /** Whether this account reads the case as a participant. */
    public boolean hasJoined(String account) {
        return find(account).filter(it -> it.hasAccount() && it.hasJoined()).isPresent();
    }

    /** Whether this account has the terms before it. */
    public boolean isInvited(String account) {
        return find(account).filter(it -> it.hasAccount() && it.isInvited()).isPresent();
    }

    /** Where mail reaches those who are let in. */
    public List<Recipient> recipients() {
        return joined().stream().flatMap(it -> it.to().stream()).toList();
    }

    /** A fresh id for somebody without an account, such as {@code 2-maintainer}: no account begins with a digit. */
    public String nextId(ParticipantKind kind) {
        return "%d-%s".formatted(all.size() + 1, kind.name().toLowerCase(Locale.ROOT));
    }

    /** As one of them sees it: themselves alone. */
    Participants only(String id) {
        return new Participants(
                audience, all.stream().filter(it -> it.id().equals(id)).toList(), credits);
    }

    Participants after(Recorded recorded, ParticipantEvent event) {
        return switch (event) {
            case ParticipantEvent.ParticipantInvited it -> invited(recorded, it);
            case ParticipantEvent.ParticipantJoined it ->
                with(it.participant(), one -> one.joined(recorded.occurredAt()));
            case ParticipantEvent.ParticipantRemoved it ->
                with(it.participant(), one -> one.removed(recorded.occurredAt(), it.declined()));
            case ParticipantEvent.ParticipantTold it -> said(recorded, it.participant(), it.text());
            case ParticipantEvent.CaseRestricted it -> it.lifted() ? lifted() : restrictedToLeads();
            case ParticipantEvent.CreditRecorded it -> credited(new Credit(it.name(), it.role(), it.consented()));
            case ParticipantEvent.MailResumed _, ParticipantEvent.DeputyNamed _, ParticipantEvent.ApprovalReviewed _ ->
                this;
        };
    }

    Participants after(Recorded recorded, ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportReceived it -> new Participants(it.audience(), all, credits);
            case ReportEvent.ParticipantReplied it -> said(recorded, it.participant(), it.text());
            case ReportEvent.ReporterReplied _,
                    ReportEvent.HandlerReplied _,
                    ReportEvent.ReplyHeld _,
                    ReportEvent.ReplyAdmitted _,
                    ReportEvent.ReceiptReplaced _,
                    ReportEvent.ReportWithdrawn _,
                    ReportEvent.SecondLookRequested _,
                    ReportEvent.ForwardingChosen _,
                    ReportEvent.EmbargoAnswered _,
                    ReportEvent.TermsAnswered _,
                    ReportEvent.ReportQuarantined _,
                    ReportEvent.ReportAdmitted _,
                    ReportEvent.SelfTestReturned _,
                    ReportEvent.DeliveryReportReceived _,
                    ReportEvent.CaseIdAllotted _ -> this;
        };
    }

    private Participants invited(Recorded recorded, ParticipantEvent.ParticipantInvited event) {
        var before = find(event.participant());
        var invited =
                Participant.of(recorded, event, before.map(Participant::words).orElse(List.of()));
        return before.isPresent()
                ? with(event.participant(), _ -> invited)
                : new Participants(
                        audience,
                        Stream.concat(all.stream(), Stream.of(invited)).toList(),
                        credits);
    }

    private Participants said(Recorded recorded, String participant, LongText text) {
        return with(participant, it -> it.said(word(recorded, text)));
    }

    private static Participant.Word word(Recorded recorded, LongText text) {
        Instant at = recorded.occurredAt();
        return new Participant.Word(recorded.id(), at, recorded.actor(), text);
    }

    /** Whom the outside contact lets in first are the leads; the rest of the team comes after them. */
    private Participants lifted() {
        return new Participants(isForOutsideContact() ? Optional.of(Audience.LEADS) : Optional.empty(), all, credits);
    }

    private Participants restrictedToLeads() {
        return restricted() ? this : new Participants(Optional.of(Audience.LEADS), all, credits);
    }

    private Participants credited(Credit credit) {
        var others = credits.stream().filter(it -> !isSame(it, credit));
        return new Participants(
                audience, all, Stream.concat(others, Stream.of(credit)).toList());
    }

    private static boolean isSame(Credit one, Credit other) {
        return one.role() == other.role() && one.name().equals(other.name());
    }

    private Participants with(String id, UnaryOperator<Participant> change) {
        var changed = all.stream()
                .map(it -> it.id().equals(id) ? change.apply(it) : it)
                .toList();
        return new Participants(audience, changed, credits);
    }
}
