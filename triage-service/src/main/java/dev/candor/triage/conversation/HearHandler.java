package dev.candor.triage.conversation;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.NoteAdded;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.HandlerReplied;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.CommandRefused;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Sight;
import dev.candor.triage.casefile.hearing.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a handler answers by mail is a note, or with {@code /reply} a message to the reporter, by the rules of the desk.
 * Nothing is said for somebody who may not act in the case any more.
 */
@ApplicationScoped
public class HearHandler implements Reaction {

    private static final String NO_WORDS = "(The mail held no words of its own.)";

    @Override
    public boolean concerns(Event event) {
        return event instanceof HandlerReplied;
    }

    @Override
    public List<CaseEvent> to(Recorded heard, VulnerabilityCase it, Setting setting) {
        return heard.event() instanceof HandlerReplied mail
                ? setting.member(mail.member())
                        .filter(member -> member.role() != Role.AUDITOR)
                        .map(member -> new Actor(member.account(), Map.of(it.project(), member.role())))
                        .filter(member -> Sight.of(it, member) == Sight.WHOLE)
                        .map(member -> said(mail, it, as(member, setting)))
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public String actor(Recorded heard) {
        return heard.event() instanceof HandlerReplied mail ? mail.member() : Reaction.super.actor(heard);
    }

    /** What cannot go to the reporter stays in the case, with the reason. */
    private static List<CaseEvent> said(HandlerReplied mail, VulnerabilityCase it, Setting setting) {
        var words = mail.text().text().or("");
        if (!mail.toReporter()) {
            return note(mail, words.isBlank() ? NO_WORDS : words);
        }
        if (words.isBlank()) {
            return note(mail, notSent("it held no words"));
        }
        if (!mail.text().isWhole()) {
            return note(mail, notSent("it is too long") + words);
        }
        try {
            return new Reply(words, false, Optional.empty()).decide(it, setting);
        } catch (CommandRefused refused) {
            return note(mail, notSent(String.valueOf(refused.getMessage())) + words);
        }
    }

    private static List<CaseEvent> note(HandlerReplied mail, String words) {
        return List.of(
                new NoteAdded(new LongText(Confidential.team(words), mail.text().content())));
    }

    private static String notSent(String why) {
        return "Not sent to the reporter: %s.\n\n".formatted(why);
    }

    private static Setting as(Actor member, Setting setting) {
        return new Setting(
                member,
                setting.team(),
                setting.policy(),
                setting.promises(),
                setting.others(),
                setting.accounts(),
                setting.now());
    }
}
