package dev.candor.triage.conversation;

import static dev.candor.triage.casefile.Cases.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.CaseEvent.ReplySent;
import dev.candor.events.Confidential;
import dev.candor.events.EventTypes;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.CaseRestricted;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.HandlerReplied;
import dev.candor.events.Scope;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearHandlerTest {

    private static final VulnerabilityCase TRIAGING =
            Cases.in(CaseState.TRIAGING).build();

    @Test
    void takesWhatAHandlerAnswersForANote() {
        assertThat(heard(TRIAGING, mail("grace", "Looks real.", false)))
                .singleElement()
                .isInstanceOfSatisfying(NoteAdded.class, it -> {
                    assertThat(it.text().text().value()).isEqualTo("Looks real.");
                    assertThat(it.text().text().scope()).isEqualTo(Scope.TEAM);
                });
    }

    @Test
    void sendsItToTheReporterWhereItIsMeantForThem() {
        var said = heard(Cases.received().build(), mail("ada", "We look into it.", true));

        assertThat(said.stream().map(EventTypes::nameOf))
                .containsExactly("assigned", "assignment-accepted", "acknowledged", "reply-sent");
        assertThat(((ReplySent) said.getLast()).text().text().value()).isEqualTo("We look into it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "audrey"})
    void f6SaysNothingForWhoMayNotAct(String account) {
        assertThat(heard(TRIAGING, mail(account, "I was here.", true))).isEmpty();
    }

    @Test
    void saysNothingForWhoIsNotLetInOnARestrictedCase() {
        var restricted = Cases.in(CaseState.TRIAGING)
                .and("lead", new CaseRestricted(false, Optional.empty()))
                .build();

        assertThat(heard(restricted, mail("grace", "I hear.", false))).isEmpty();
        assertThat(heard(restricted, mail("ada", "Mine.", false))).hasSize(1);
    }

    @Test
    void keepsWhatCannotGoToTheReporterAsANoteThatSaysWhy() {
        var ours = Cases.openedByTeam().build();

        assertThat(heard(ours, mail("ada", "Hello.", true)))
                .singleElement()
                .isInstanceOfSatisfying(
                        NoteAdded.class,
                        it -> assertThat(it.text().text().value())
                                .startsWith("Not sent to the reporter: ")
                                .endsWith("Hello."));
    }

    @Test
    void speaksInTheHandlersName() {
        var mail = Cases.recorded(9, "ada", Cases.NOW, mail("ada", "Mine.", false));

        assertThat(new HearHandler().actor(mail)).isEqualTo("ada");
        assertThat(new HearHandler().actor(Cases.recorded(9, "reporter", Cases.NOW, Cases.held())))
                .isEqualTo("triage");
    }

    @Test
    void keepsTheFilesOfTheMailWithTheNoteThatItBecame() {
        var mail = Cases.recorded(TRIAGING.sequence() + 1, "ada", Cases.NOW, mail("ada", "See the file.", false));
        var heard = TRIAGING.after(mail);
        var note = because(mail, heard(TRIAGING, (HandlerReplied) mail.event()).getFirst());

        assertThat(heard.thread().messages().getLast().kind()).isEqualTo(Message.Kind.MAILED);
        var message = heard.after(note).thread().messages().getLast();
        assertThat(message.kind()).isEqualTo(Message.Kind.NOTE);
        assertThat(message.arrival().orElseThrow().files()).hasSize(1);
        assertThat(heard.after(note).thread().messages())
                .hasSize(TRIAGING.thread().messages().size() + 1);
    }

    private static Recorded because(Recorded heard, CaseEvent event) {
        return new Recorded(
                new UUID(5, 5),
                heard.subject(),
                heard.sequence() + 1,
                "triage",
                "ada",
                Cases.NOW,
                heard.policyVersion(),
                Optional.of(heard.id()),
                event);
    }

    private static List<CaseEvent> heard(VulnerabilityCase it, HandlerReplied mail) {
        return new HearHandler()
                .to(Cases.recorded(it.sequence() + 1, mail.member(), Cases.NOW, mail), it, by("triage"));
    }

    private static HandlerReplied mail(String member, String words, boolean toReporter) {
        var file = new FileReference(new UUID(3, 3), Confidential.report("poc.js"), "text/plain", 3, "00");
        return new HandlerReplied(
                member,
                new UUID(4, 4),
                LongText.of(Confidential.report(words)),
                toReporter,
                List.of(file),
                Optional.empty(),
                Set.of());
    }
}
