package dev.candor.triage.clock;

import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.DigestItem;
import dev.candor.events.ProjectEvent.DigestSent;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.triage.people.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What each member of a team should know of their clocks, once a day: those of their cases that are in danger or
 * breached. Of cases that nobody of the team handles the leads hear too, or everybody where there is no lead; of those
 * that only the contact outside the team may see, that contact alone. Who has nothing to hear, or no address, gets none.
 */
final class Digests {

    /** More than anybody reads; the desk shows them all. */
    static final int MOST = 500;

    private Digests() {}

    static List<DigestSent> of(List<Member> team, List<OpenClock> inDanger, LocalDate day, Instant now) {
        var acting = team.stream().filter(Digests::mayHandle).toList();
        return team.stream()
                .filter(it -> !it.mail().isBlank())
                .map(it -> new DigestSent(it.account(), day, items(it, acting, inDanger, now), recipient(it)))
                .filter(it -> !it.items().isEmpty())
                .toList();
    }

    private static List<DigestItem> items(Member member, List<Member> acting, List<OpenClock> inDanger, Instant now) {
        return inDanger.stream()
                .filter(it -> concerns(it, member, acting))
                .limit(MOST)
                .map(it -> new DigestItem(
                        it.caseId(), it.clock(), it.dueAt(), !it.dueAt().isAfter(now)))
                .toList();
    }

    private static boolean concerns(OpenClock open, Member member, List<Member> acting) {
        if (open.outside()) {
            return member.role() == Role.OUTSIDE_CONTACT;
        }
        var handler = open.handler()
                .filter(account -> acting.stream().anyMatch(it -> it.account().equals(account)));
        return mayHandle(member)
                && handler.map(member.account()::equals)
                        .orElse(member.role() == Role.LEAD || acting.stream().noneMatch(it -> it.role() == Role.LEAD));
    }

    private static boolean mayHandle(Member it) {
        return it.role() == Role.HANDLER || it.role() == Role.LEAD;
    }

    private static Recipient recipient(Member it) {
        return new Recipient(
                it.account(),
                Confidential.person(it.mail()),
                Optional.of(Confidential.person(it.name())),
                Optional.empty());
    }
}
