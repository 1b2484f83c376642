package dev.candor.triage.console;

import java.util.List;

/** What waits in each of the three services. */
record ParkedView(List<Service> services) {

    /** @param isReached whether the service answered */
    record Service(String name, boolean isReached, List<Waiting> events) {}

    /** An event that waits, as the page shows it. */
    record Waiting(long id, String type, String subject, String state, String reason, Moment at) {}
}
