package dev.candor.notify.notice;

import static java.util.Objects.requireNonNull;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.journal.Journal;
import dev.candor.journal.Secrets;
import dev.candor.notify.delivery.AdmitLetter;
import dev.candor.notify.delivery.Letter;
import dev.candor.notify.delivery.Links;
import dev.candor.notify.delivery.Notice;
import dev.candor.notify.delivery.NoticeRepository;
import dev.candor.notify.delivery.Projects;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the letter of a notice, from the event in the journal, at the moment of sending. */
@ApplicationScoped
class WriteLetter {

    private static final int FIRST_GENERATION = 1;

    private static final Set<NoticeKind> PUBLIC = Set.of(NoticeKind.ANNOUNCEMENT, NoticeKind.PRE_ANNOUNCEMENT);

    private final Journal journal;
    private final NoticeRepository notices;
    private final AlertRepository alerts;
    private final AdmitLetter admitLetter;
    private final NoticeTemplates templates;
    private final Projects projects;
    private final Secrets secrets;
    private final Links links;

    WriteLetter(
            Journal journal,
            NoticeRepository notices,
            AlertRepository alerts,
            AdmitLetter admitLetter,
            NoticeTemplates templates,
            Projects projects,
            Secrets secrets,
            Links links) {
        this.journal = journal;
        this.notices = notices;
        this.alerts = alerts;
        this.admitLetter = admitLetter;
        this.templates = templates;
        this.projects = projects;
        this.secrets = secrets;
        this.links = links;
    }

    /**
     * Fails with {@link CannotBeWritten} where no letter can ever come of the notice, and as {@link AdmitLetter} says
     * where it may not leave.
     */
    Uni<Letter> write(Notice notice) {
        return journal.entries(notice.caseId())
                .chain(entries -> before(notice)
                        .chain(before -> alerts.countedWith(notice).map(more -> letter(notice, entries, before, more))))
                .chain(letter -> admitLetter.admit(notice, letter));
    }

    /** What was told ahead must still be true at the moment of sending. */
    private static void requireStillTrue(Notice notice, Recorded event, List<Recorded> entries) {
        var isRevoked = notice.kind() == NoticeKind.PRE_ANNOUNCEMENT
                && entries.stream()
                        .filter(it -> it.sequence() > event.sequence())
                        .anyMatch(it -> NoticeOutlet.revokesADate(it.event()));
        if (isRevoked) {
            throw new CannotBeWritten("not-meant-any-more");
        }
    }

    /** Each day's digest begins a thread of its own. */
    private Uni<List<UUID>> before(Notice notice) {
        return notice.kind() == NoticeKind.DIGEST ? Uni.createFrom().item(List.of()) : notices.before(notice);
    }

    /** {@code more}: how many others the letter stands for. */
    private Letter letter(Notice notice, List<Recorded> entries, List<UUID> before, int more) {
        try {
            var event = event(notice, entries);
            requireStillTrue(notice, event, entries);
            var policy = projects.of(latestName(notice, entries));
            var reader = Reader.of(notice, event);
            var to = addressees(event, entries, policy)
                    .filter(it -> it.participant().equals(notice.participant()))
                    .findFirst()
                    .orElseThrow(() -> new CannotBeWritten("not-meant-any-more"));
            var address = address(to, policy);
            if (PeopleNotices.isShutOut(entries, notice.participant())) {
                throw new CannotBeWritten("not-meant-any-more");
            }
            var values = new HashMap<>(Wording.of(reader.caseId(), to, policy, links, secrets::receipt));
            values.put("more", more == 0 ? "" : String.valueOf(more));
            if (!reader.isAtHome(notice)) {
                values.put("link", links.advisory(notice.caseId()));
            }
            var token = to.isForMember()
                    ? secrets.memberToken(reader.caseId(), reader.participant())
                    : secrets.replyToken(reader.caseId(), reader.participant(), FIRST_GENERATION);
            if (to.message() instanceof Message.Invitation it && !it.onTheDesk()) {
                values.put("link", links.participant(token));
            }
            return marked(
                    Letters.of(policy, token).letter(notice, before, to, address, templates.text(to, policy, values)));
        } catch (Confidential.Unreadable _) {
            throw new CannotBeWritten("erased");
        }
    }

    private static Stream<Addressee> addressees(Recorded event, List<Recorded> entries, Policy policy) {
        return event.event() instanceof DeliveryEvent it
                ? NotReached.of(it, entries, policy)
                : Notices.of(event.event(), policy).stream();
    }

    /** A moved case belongs to the project of its latest id. */
    private static String latestName(Notice notice, List<Recorded> entries) {
        return entries.stream()
                .flatMap(it ->
                        it.event() instanceof CaseIdAllotted allotted ? Stream.of(allotted.caseId()) : Stream.empty())
                .reduce((_, later) -> later)
                .orElse(notice.caseId());
    }

    /**
     * By which case somebody knows the matter. A participant called like a case is the reporter of that one, which
     * ended in the case that the event is about: they are told under the id that is theirs, and answer there.
     */
    private record Reader(String caseId, String participant) {

        static Reader of(Notice notice, Recorded event) {
            if (event.event() instanceof CaseIdAllotted allotted) {
                return new Reader(allotted.caseId(), notice.participant());
            }
            return CaseId.parse(notice.participant()).isPresent()
                    ? new Reader(notice.participant(), "reporter")
                    : new Reader(notice.caseId(), notice.participant());
        }

        boolean isAtHome(Notice notice) {
            return participant.equals(notice.participant());
        }
    }

    /** With what tells our own mail reception that it is ours, should it come back: only we can make it. */
    private Letter marked(Letter letter) {
        var headers = new LinkedHashMap<>(letter.headers());
        headers.put("X-Candor-Notice", secrets.replyToken("notice", requireNonNull(headers.get("Message-ID")), 0));
        return new Letter(letter.from(), letter.to(), headers, letter.text());
    }

    private MailAddress address(Addressee to, Policy policy) {
        var address = MailAddress.of(to.address().value()).orElseThrow(() -> new CannotBeWritten("address-unusable"));
        var ours = projects.policies().byAddress(address.toString()).isPresent();
        var list = policy.isMailingList(address.toString()) && !PUBLIC.contains(to.kind());
        // Mail to ourselves would open cases, and what is meant for one person must not reach all subscribers.
        if (ours || list) {
            throw new CannotBeWritten("address-is-ours");
        }
        return address;
    }

    private static Recorded event(Notice notice, List<Recorded> entries) {
        return entries.stream()
                .filter(it -> it.id().equals(notice.event()))
                .findFirst()
                .orElseThrow(() -> new CannotBeWritten("event-unknown"));
    }

    /** No letter will ever come of a notice. */
    static final class CannotBeWritten extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String reason;

        CannotBeWritten(String reason) {
            super("No letter can be written: " + reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
