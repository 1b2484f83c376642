package dev.candor.intake.participant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ParticipantEvent.ParticipantRemoved;
import dev.candor.events.ParticipantEvent.ParticipantTold;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.ParticipantReplied;
import dev.candor.events.ReportEvent.TermsAnswered;
import dev.candor.intake.participant.Invitation.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final String VERA = "1-expert";

    @Test
    void beginsWithTheTermsAlone() {
        var it = of(invited(VERA)).orElseThrow();

        assertThat(it.terms()).isEqualTo("Tell nobody.");
        assertThat(it.standing()).isEqualTo(Standing.ASKED);
        assertThat(it.words()).isEmpty();
    }

    @Test
    void isNobodysWhoWasNotAsked() {
        assertThat(of(invited("2-expert"))).isEmpty();
        assertThat(of()).isEmpty();
    }

    @Test
    void showsWhatWasSaidToThemAndNothingSaidToOthers() {
        var it = of(
                        invited(VERA),
                        invited("2-expert"),
                        new TermsAnswered(VERA, true),
                        told(VERA, "The parser."),
                        told("2-expert", "Something else."),
                        new ParticipantReplied(VERA, UUID.randomUUID(), text("I see."), List.of()))
                .orElseThrow();

        assertThat(it.hasAgreed()).isTrue();
        assertThat(it.words()).extracting(Invitation.Line::text).containsExactly("The parser.", "I see.");
        assertThat(it.words()).extracting(Invitation.Line::byThem).containsExactly(false, true);
    }

    @Test
    void isGoneOnceDeclinedOrRemoved() {
        assertThat(of(invited(VERA), new TermsAnswered(VERA, false))
                        .orElseThrow()
                        .isGone())
                .isTrue();
        var removed = new ParticipantRemoved(VERA, false, Optional.empty());
        assertThat(of(invited(VERA), new TermsAnswered(VERA, true), removed, new TermsAnswered(VERA, true))
                        .orElseThrow()
                        .isGone())
                .isTrue();
    }

    @Test
    void neverShowsItsWordsWhereItIsLogged() {
        var it = of(invited(VERA), new TermsAnswered(VERA, true), told(VERA, "The parser."))
                .orElseThrow();

        assertThat(it + " " + it.words()).doesNotContain("parser", "nobody");
    }

    private static Optional<Invitation> of(Event... events) {
        var entries = new ArrayList<Recorded>();
        for (var event : events) {
            entries.add(new Recorded(
                    UUID.randomUUID(),
                    "EXPRESS-2026-0001",
                    entries.size() + 1L,
                    "triage",
                    "ada",
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(),
                    event));
        }
        return Invitation.of(entries, VERA);
    }

    private static ParticipantInvited invited(String participant) {
        return new ParticipantInvited(
                participant,
                ParticipantKind.EXPERT,
                Confidential.person("Vera"),
                text("Tell nobody."),
                Optional.empty(),
                Optional.empty());
    }

    private static ParticipantTold told(String participant, String words) {
        return new ParticipantTold(participant, text(words), Optional.empty());
    }

    private static LongText text(String words) {
        return LongText.of(Confidential.report(words));
    }
}
