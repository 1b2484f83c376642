package dev.candor.notify.notice;

import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.DisclosureUnscheduled;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.CaseIdAllotted;
import dev.candor.notify.delivery.NoticeRepository;
import dev.candor.notify.delivery.Outlet;
import dev.candor.notify.delivery.Projects;
import dev.candor.notify.delivery.RenderAdvisory;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Queues a mail to everyone whom a heard event has to be told to. Nobody is sent to an advisory that could not be
 * published.
 */
@ApplicationScoped
class NoticeOutlet implements Outlet {

    private final NoticeRepository notices;
    private final CountAlerts countAlerts;
    private final Projects projects;
    private final RenderAdvisory render;

    NoticeOutlet(NoticeRepository notices, CountAlerts countAlerts, Projects projects, RenderAdvisory render) {
        this.notices = notices;
        this.countAlerts = countAlerts;
        this.projects = projects;
        this.render = render;
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
        if (heard.event() instanceof Disclosed disclosed
                && !render.render(heard.subject(), disclosed.advisory(), heard.occurredAt())
                        .mayGoOut()) {
            return done;
        }
        var policy = projects.of(named(heard));
        for (var it : Notices.of(heard.event(), policy)) {
            done = done.chain(() -> queue(heard, it, policy));
        }
        return done;
    }

    private Uni<Void> queue(Recorded heard, Addressee it, Policy policy) {
        return it.countedAs(policy)
                .map(name -> countAlerts.queue(name, heard, it.kind(), it.participant()))
                .orElseGet(() -> notices.queue(heard, it.kind(), it.participant(), it.notBefore()));
    }

    /** The id that a case gets in another project names the team that is told of it. */
    private static String named(Recorded heard) {
        return heard.event() instanceof CaseIdAllotted allotted ? allotted.caseId() : heard.subject();
    }
}
