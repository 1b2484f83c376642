package dev.candor.notify.notice;

import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.CaseIdAllotted;
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

    @Override
    public Uni<Void> on(Recorded heard) {
        var done = Uni.createFrom().voidItem();
        for (var it : Notices.of(heard.event(), projects.of(named(heard)))) {
            done = done.chain(() -> notices.queue(heard, it.kind(), it.participant()));
        }
        return done;
    }

    /** The id that a case gets in another project names the team that is told of it. */
    private static String named(Recorded heard) {
        return heard.event() instanceof CaseIdAllotted allotted ? allotted.caseId() : heard.subject();
    }
}
