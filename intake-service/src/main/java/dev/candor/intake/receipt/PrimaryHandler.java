package dev.candor.intake.receipt;

import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.AssignmentDeclined;
import dev.candor.events.Confidential;
import dev.candor.events.Event;
import dev.candor.events.Recorded;
import dev.candor.policy.ShowHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who handles a report, as far as the policy lets its reporter know. */
final class PrimaryHandler {

    private static final String ROLE = "A member of the security team";

    private final Map<String, String> names = new HashMap<>();
    private Optional<String> account = Optional.empty();

    private PrimaryHandler() {}

    /** Nobody, until somebody has accepted. */
    static Optional<String> of(List<Recorded> entries, ShowHandler show) {
        var handler = new PrimaryHandler();
        entries.forEach(it -> handler.hear(it.event()));
        return handler.account.map(it -> show == ShowHandler.NAME ? handler.names.getOrDefault(it, ROLE) : ROLE);
    }

    private void hear(Event event) {
        if (event instanceof Assigned it) {
            it.handlerName().flatMap(Confidential::read).ifPresent(name -> names.put(it.handler(), name));
        } else if (event instanceof AssignmentAccepted it) {
            account = Optional.of(it.handler());
        } else if (event instanceof AssignmentDeclined it) {
            account = account.filter(handler -> !handler.equals(it.handler()));
        }
    }
}
