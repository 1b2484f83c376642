package dev.candor.notify.notice;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.DisclosureUnscheduled;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.notify.delivery.NoticeRepository;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.Projects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Queues a mail to everyone whom a heard event has to be told to. */
@ApplicationScoped
class NoticeOutlet implements Outlet {

    private final NoticeRepository notices;
    private final Projects projects;

    NoticeOutlet(NoticeRepository notices, Projects projects) {
        this.notices = notices;
        this.projects = projects;
    }

    /** What was to be told ahead is not true any more, or is told in full. */
    static boolean revokesADate(Event event) {
        return event instanceof DisclosureScheduled
                || event instanceof DisclosureUnscheduled
                || event instanceof Disclosed;
    }

    @Override
    public Uni<Void> on(Recorded heard) {
        var done = Uni.createFrom().voidItem();
        if (revokesADate(heard.event())) {
            done = done.chain(() -> notices.forget(heard.subject(), NoticeKind.PRE_ANNOUNCEMENT));
        }
        for (var it : Notices.of(heard.event(), projects.of(heard.subject()))) {
            done = done.chain(() -> notices.queue(heard, it.kind(), it.participant(), it.notBefore()));
        }
        return done;
    }
}
