package dev.candor.triage.console;

import dev.candor.triage.casefile.Participant;
import dev.candor.triage.casefile.Participants;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is let in on a case, as its page shows it.
 *
 * @param restriction who of the team sees it; empty where all do
 */
record PeopleOfCase(String restriction, List<One> participants, List<String> credits) {

    /** A participant, with what was said between them and the team. */
    record One(String id, String name, String kind, String state, String standing, List<Line> words) {}

    /** Something that was said. */
    record Line(String who, Moment at, String text) {}

    static PeopleOfCase of(VulnerabilityCase it, Instant now) {
        var participants = it.participants();
        return new PeopleOfCase(
                restriction(participants),
                participants.all().stream()
                        .map(one -> one(one, it.deliveries().missed().contains(one.id()), now))
                        .toList(),
                participants.credits().stream().map(PeopleOfCase::credit).toList());
    }

    private static String restriction(Participants it) {
        return it.audience()
                .map(who -> switch (who) {
                    case LEADS -> "Only leads, participants and whoever handles it see this case.";
                    case OUTSIDE_CONTACT -> "Only the outside contact sees this case, and nobody of the team.";
                })
                .orElse("");
    }

    private static One one(Participant it, boolean missed, Instant now) {
        var name = Shown.line(it.name().or(""));
        return new One(
                it.id(),
                name.equals(it.id()) ? "" : name,
                Story.word(it.kind()),
                state(it),
                standing(it, now) + (missed ? " Not reached: the latest mail to them did not arrive." : ""),
                it.words().stream()
                        .map(word -> new Line(
                                word.author(),
                                new Moment(word.at(), now),
                                Shown.text(word.text().text().or("(This text can no longer be read.)"))))
                        .toList());
    }

    private static String state(Participant it) {
        if (it.isRemoved()) {
            return it.declined() ? "declined" : "removed";
        }
        return it.hasJoined() ? "joined" : "invited";
    }

    private static String standing(Participant it, Instant now) {
        var asked = "Asked in by %s, %s.".formatted(it.invitedBy(), date(it.invitedAt(), now));
        var agreed = it.joinedAt()
                .map(at -> " Accepted the terms " + date(at, now) + ".")
                .orElse("");
        var gone = it.removedAt()
                .map(at -> (it.declined() ? " Left by their own word " : " Removed ") + date(at, now) + ".")
                .orElse("");
        var limit = it.limit()
                .map(at -> " Keeps the secret until " + date(at, now) + " at most.")
                .orElse("");
        return asked + agreed + gone + limit;
    }

    private static String date(Instant at, Instant now) {
        return new Moment(at, now).date();
    }

    private static String credit(Participants.Credit it) {
        return "%s, %s%s"
                .formatted(
                        Shown.line(it.name().or("")),
                        Story.word(it.role()),
                        Optional.of(", has not agreed yet")
                                .filter(_ -> !it.consented())
                                .orElse(""));
    }
}
