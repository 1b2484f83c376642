package dev.candor.intake.receipt;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.Confidential;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.ReportReceived;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a reporter may know of the people who work on their report: as much as the project's policy says. */
final class PeopleMoments {

    private final Map<String, String> names = new HashMap<>();

    /** Notes what the team calls whoever was asked; nothing where only the role is shown. */
    void asked(Assigned event) {
        names.remove(event.handler());
        event.handlerName().flatMap(Confidential::read).ifPresent(name -> names.put(event.handler(), name));
    }

    /** That somebody took the report on. */
    String taken(String handler) {
        return Optional.ofNullable(names.get(handler)).orElse("Somebody") + " took on your report";
    }

    /** That the report was sent, and who may read it where that is not the whole team. */
    static String sent(ReportReceived report) {
        return "You sent the report"
                + report.audience().map(PeopleMoments::readers).orElse("");
    }

    private static String readers(Audience audience) {
        return switch (audience) {
            case LEADS -> ", for those who lead the team alone";
            case OUTSIDE_CONTACT -> ", for the contact outside the team alone";
        };
    }
}
