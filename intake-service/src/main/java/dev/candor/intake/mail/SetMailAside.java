package dev.candor.intake.mail;

import dev.candor.journal.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps a mail that opens no case and joins none, with the reason. */
@ApplicationScoped
class SetMailAside {

    private final FindDestinations destinations;
    private final KeepFiles keepFiles;
    private final SeenMailRepository seen;
    private final MeterRegistry meters;

    SetMailAside(FindDestinations destinations, KeepFiles keepFiles, SeenMailRepository seen, MeterRegistry meters) {
        this.destinations = destinations;
        this.keepFiles = keepFiles;
        this.seen = seen;
        this.meters = meters;
    }

    Uni<Outcome> setAside(Delivery it, SetAsideReason reason) {
        var project = destinations.policiesOf(it.envelope()).getFirst().project();
        return keepFiles
                .raw(it)
                .chain(raw -> seen.setAside(Ids.next(), project, reason, raw.id(), it.fingerprint()))
                .map(isNew -> isNew ? noted(reason) : Outcome.REPEATED);
    }

    private Outcome noted(SetAsideReason reason) {
        meters.counter("candor.mail.set.aside", "reason", reason.word()).increment();
        return Outcome.SET_ASIDE;
    }
}
