package dev.candor.triage.participation;

import static dev.candor.triage.casefile.Cases.NOW;
import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertInvalid;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.CaseEvent;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationBounced;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.ParticipantEvent.CaseRestricted;
import dev.candor.events.ParticipantEvent.MailResumed;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantJoined;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.ParticipantReplied;
import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.SampleCommands;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.KnownAccount;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final InviteParticipant BY_MAIL = new InviteParticipant(
            ParticipantKind.MAINTAINER,
            Optional.empty(),
            Optional.of("Vera"),
            Optional.of("vera@vendor.example"),
            Optional.empty());

    private static final InviteParticipant BY_ACCOUNT = new InviteParticipant(
            ParticipantKind.EXPERT, Optional.of("xena"), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void sendsThePolicysTermsAndNothingElse() {
        var events = BY_MAIL.decide(Cases.in(CaseState.FIXING).build(), by("ada"));

        assertThat(events).singleElement().isInstanceOfSatisfying(ParticipantInvited.class, it -> {
            assertThat(it.participant()).isEqualTo("1-maintainer");
            assertThat(it.hasAccount()).isFalse();
            assertThat(it.terms().text().value())
                    .isEqualTo(Cases.POLICY.embargo().terms());
            assertThat(it.to().orElseThrow().address().value()).isEqualTo("vera@vendor.example");
        });
    }

    @Test
    void asksInAnAccountByItsName() {
        var setting = knowing(by("ada"), new KnownAccount("xena", "Xena", Optional.of("xena@other.example")));

        var events = BY_ACCOUNT.decide(Cases.in(CaseState.FIXING).build(), setting);

        assertThat(BY_ACCOUNT.accounts()).containsExactly("xena");
        assertThat(events).singleElement().isInstanceOfSatisfying(ParticipantInvited.class, it -> {
            assertThat(it.participant()).isEqualTo("xena");
            assertThat(it.hasAccount()).isTrue();
            assertThat(it.name().value()).isEqualTo("Xena");
        });
    }

    @Test
    void refusesAnAccountThatIsNone() {
        assertRefused(
                Refusal.NO_SUCH_ACCOUNT,
                () -> BY_ACCOUNT.decide(Cases.in(CaseState.FIXING).build(), by("ada")));
    }

    @Test
    void refusesWhoIsAskedInAlready() {
        var xena = knowing(by("ada"), new KnownAccount("xena", "Xena", Optional.empty()));
        var fixing = Cases.in(CaseState.FIXING).build();
        var asked = SampleCommands.after(fixing, by("ada"), BY_MAIL);
        var both = SampleCommands.after(asked, xena, BY_ACCOUNT);

        assertRefused(Refusal.ALREADY_INVITED, () -> BY_MAIL.decide(both, by("ada")));
        assertRefused(Refusal.ALREADY_INVITED, () -> BY_ACCOUNT.decide(both, xena));
    }

    @Test
    void asksInAnewUnderANewIdAfterARemoval() {
        var removed = Cases.in(CaseState.FIXING)
                .and("ada", invited("1-maintainer"))
                .and("ada", new ParticipantRemoved("1-maintainer", false, Optional.empty()))
                .build();

        var again = SampleCommands.after(removed, by("ada"), BY_MAIL);

        assertThat(again.participants().find("2-maintainer")).isPresent();
        assertThat(again.participants().find("1-maintainer").orElseThrow().isRemoved())
                .isTrue();
    }

    @Test
    void asksForTheHandlerOrALead() {
        var adas = Cases.in(CaseState.FIXING).build();

        assertRefused(Refusal.HANDLER_NEEDED, () -> BY_MAIL.decide(adas, by("grace")));
        assertThat(BY_MAIL.decide(adas, by("lead"))).hasSize(1);
    }

    @Test
    void refusesALimitThatIsOver() {
        var late = new InviteParticipant(
                ParticipantKind.DISTRIBUTOR,
                Optional.empty(),
                Optional.of("Dist"),
                Optional.of("dist@lists.example"),
                Optional.of(NOW));

        assertRefused(
                Refusal.NOT_IN_FUTURE,
                () -> late.decide(Cases.in(CaseState.FIXING).build(), by("ada")));
    }

    @Test
    void wantsAnAccountOrANameWithAnAddress() {
        assertInvalid(() -> SampleCommands.command("invite-participant", Map.of("kind", "expert")), "/name", "/mail");
        assertInvalid(
                () -> SampleCommands.command(
                        "invite-participant", Map.of("kind", "expert", "name", "Vera", "mail", "nowhere")),
                "/mail");
    }

    @Test
    void letsInWhoAcceptsTheTerms() {
        var asked = Cases.in(CaseState.FIXING).and("lead", invited("xena")).build();

        var joined = SampleCommands.after(asked, as("xena"), new AcceptInvitation());

        assertThat(joined.participants().hasJoined("xena")).isTrue();
        assertThat(joined.participants().find("xena").orElseThrow().joinedAt()).contains(NOW);
    }

    @Test
    void refusesToAcceptWhatNobodyAsked() {
        var fixing = Cases.in(CaseState.FIXING).build();
        var joined = joined("xena");

        assertRefused(Refusal.NOT_INVITED, () -> new AcceptInvitation().decide(fixing, as("xena")));
        assertRefused(Refusal.NOT_INVITED, () -> new AcceptInvitation().decide(joined, as("xena")));
    }

    @Test
    void tellsOnlyWhoAcceptedTheTerms() {
        var asked = Cases.in(CaseState.FIXING).and("lead", invited("1-expert")).build();
        var tell = new TellParticipant("1-expert", "It is the parser.");

        assertRefused(Refusal.TERMS_NOT_ACCEPTED, () -> tell.decide(asked, by("ada")));
        assertRefused(Refusal.NO_SUCH_PARTICIPANT, () -> new TellParticipant("2-expert", "x").decide(asked, by("ada")));
        assertThat(tell.decide(joined("1-expert"), by("ada")))
                .singleElement()
                .isInstanceOfSatisfying(
                        ParticipantTold.class,
                        it -> assertThat(it.to().orElseThrow().participant()).isEqualTo("1-expert"));
    }

    @Test
    void tellsNobodyAfterTheirRemoval() {
        var removed = Cases.in(CaseState.FIXING)
                .and("lead", invited("1-expert"))
                .and("triage", new ParticipantJoined("1-expert"))
                .and("lead", new ParticipantRemoved("1-expert", false, Optional.empty()))
                .build();

        assertRefused(
                Refusal.NO_SUCH_PARTICIPANT, () -> new TellParticipant("1-expert", "x").decide(removed, by("ada")));
        assertThat(removed.participants().recipients()).isEmpty();
    }

    @Test
    void writesAgainOnlyToWhomTheLatestMailDidNotReach() {
        var first = new UUID(0, 1);
        var reached = Cases.in(CaseState.FIXING)
                .and("notify", new NotificationDelivered(first, NoticeKind.REPLY, "reporter"))
                .build();
        var missed = Cases.in(CaseState.FIXING)
                .and("notify", new NotificationDelivered(first, NoticeKind.REPLY, "reporter"))
                .and("notify", new NotificationBounced(first, NoticeKind.REPLY, "reporter", "5.1.1"))
                .build();
        var resume = new ResumeMail("reporter");

        assertRefused(Refusal.NOT_MISSED, () -> resume.decide(reached, by("ada")));
        assertRefused(Refusal.NOT_MISSED, () -> new ResumeMail("grace").decide(missed, by("ada")));
        assertThat(missed.deliveries().missed()).containsExactly("reporter");
        assertThat(resume.decide(missed, by("ada"))).containsExactly(new MailResumed("reporter"));
    }

    @Test
    void removesSomebodyByTheTeamOrByTheirOwnWord() {
        var joined = joined("xena");

        assertThat(new RemoveParticipant("xena", Optional.empty()).decide(joined, by("lead")))
                .containsExactly(new ParticipantRemoved("xena", false, Optional.empty()));
        assertThat(new RemoveParticipant("xena", Optional.empty()).decide(joined, as("xena")))
                .containsExactly(new ParticipantRemoved("xena", true, Optional.empty()));
        assertRefused(
                Refusal.HANDLER_NEEDED,
                () -> new RemoveParticipant("xena", Optional.empty()).decide(joined, as("yann")));
        assertRefused(
                Refusal.NO_SUCH_PARTICIPANT,
                () -> new RemoveParticipant("yann", Optional.empty()).decide(joined, by("lead")));
    }

    @Test
    void hearsWhoAnsweredTheTermsOnTheirPage() {
        var asked = Cases.in(CaseState.FIXING).and("lead", invited("1-expert"));

        assertThat(heard(asked, new TermsAnswered("1-expert", true)))
                .containsExactly(new ParticipantJoined("1-expert"));
        assertThat(heard(asked, new TermsAnswered("1-expert", false)))
                .containsExactly(new ParticipantRemoved("1-expert", true, Optional.empty()));
        assertThat(heard(asked, new TermsAnswered("2-expert", true))).isEmpty();
        asked.and("lead", new ParticipantRemoved("1-expert", false, Optional.empty()));
        assertThat(heard(asked, new TermsAnswered("1-expert", true))).isEmpty();
    }

    @Test
    void neverLetsAnAccountInByAPage() {
        var asked = Cases.in(CaseState.FIXING).and("lead", invited("xena"));

        assertThat(heard(asked, new TermsAnswered("xena", true))).isEmpty();
    }

    @Test
    void keepsWhatParticipantsAndTeamSayToEachOther() {
        var said = Cases.in(CaseState.FIXING)
                .and("lead", invited("1-expert"))
                .and("triage", new ParticipantJoined("1-expert"))
                .and("ada", new ParticipantTold("1-expert", Cases.text("Look at the parser."), Optional.empty()))
                .and("1-expert", new ParticipantReplied("1-expert", UUID.randomUUID(), Cases.text("I did."), List.of()))
                .build();

        assertThat(said.participants().find("1-expert").orElseThrow().words())
                .extracting(it -> it.author() + ": " + it.text().text().value())
                .containsExactly("ada: Look at the parser.", "1-expert: I did.");
    }

    @Test
    void restrictsACaseByALeadAlone() {
        var open = Cases.in(CaseState.FIXING).build();
        var restrict = new Restrict(false, Optional.empty());

        assertRefused(Refusal.LEAD_NEEDED, () -> restrict.decide(open, by("ada")));
        assertRefused(Refusal.NOT_RESTRICTED, () -> new Restrict(true, Optional.empty()).decide(open, by("lead")));
        var restricted = SampleCommands.after(open, by("lead"), restrict);
        assertThat(restricted.participants().restricted()).isTrue();
        assertRefused(Refusal.ALREADY_RESTRICTED, () -> restrict.decide(restricted, by("lead")));
    }

    @Test
    void opensACaseOfTheOutsideContactInTwoSteps() {
        var theirs = Cases.receivedFor(Audience.OUTSIDE_CONTACT).build();
        var lift = new Restrict(true, Optional.empty());

        assertRefused(Refusal.LEAD_NEEDED, () -> lift.decide(theirs, by("lead")));
        var forLeads = SampleCommands.after(theirs, as("olga", Role.OUTSIDE_CONTACT), lift);
        assertThat(forLeads.participants().audience()).contains(Audience.LEADS);
        assertThat(SampleCommands.after(forLeads, by("lead"), lift)
                        .participants()
                        .audience())
                .isEmpty();
    }

    @Test
    void startsRestrictedWhereTheReporterAsked() {
        assertThat(Cases.receivedFor(Audience.LEADS).build().participants().restricted())
                .isTrue();
        assertThat(Cases.received().build().participants().restricted()).isFalse();
    }

    @Test
    void liftsWhatWasRestricted() {
        var restricted = Cases.in(CaseState.FIXING)
                .and("lead", new CaseRestricted(false, Optional.empty()))
                .build();

        assertThat(new Restrict(true, Optional.of("It is public.")).decide(restricted, by("lead")))
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseRestricted.class, it -> assertThat(it.lifted()).isTrue());
    }

    @Test
    void recordsACreditAndItsConsent() {
        var once = SampleCommands.after(
                Cases.in(CaseState.CLOSED).build(), by("grace"), new RecordCredit("Vera", CreditRole.ANALYST, false));

        var agreed = SampleCommands.after(once, by("grace"), new RecordCredit("Vera", CreditRole.ANALYST, true));

        assertThat(agreed.participants().credits())
                .singleElement()
                .satisfies(it -> assertThat(it.consented()).isTrue());
    }

    private static VulnerabilityCase joined(String participant) {
        return Cases.in(CaseState.FIXING)
                .and("lead", invited(participant))
                .and(participant, new ParticipantJoined(participant))
                .build();
    }

    private static ParticipantInvited invited(String participant) {
        return Cases.invited(participant);
    }

    private static List<CaseEvent> heard(Cases cases, TermsAnswered answer) {
        var heard = Cases.recorded(99, "1-expert", NOW, answer);
        return new HearTerms().to(heard, cases.build(), by("triage"));
    }

    private static Setting as(String account) {
        return new Setting(new Actor(account, Map.of()), Cases.TEAM, Cases.POLICY, Cases.POLICY, Map.of(), NOW);
    }

    private static Setting as(String account, Role role) {
        return new Setting(
                new Actor(account, Map.of("sample", role)), Cases.TEAM, Cases.POLICY, Cases.POLICY, Map.of(), NOW);
    }

    private static Setting knowing(Setting it, KnownAccount account) {
        return new Setting(
                it.actor(),
                it.team(),
                it.policy(),
                it.promises(),
                Map.of(),
                Map.of(account.account(), account),
                it.now());
    }
}
