package dev.candor.intake.receipt;

import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.Reporting;
import dev.candor.intake.web.ReporterSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows a reporter again who opened their page with the receipt. */
@ApplicationScoped
class Visitors {

    private final CaseQuery cases;
    private final ReporterSession session;

    Visitors(CaseQuery cases, ReporterSession session) {
        this.cases = cases;
        this.session = session;
    }

    /** Fails with {@link ReceiptRefused} where the cookie opens nothing, or nothing any more. */
    Uni<Reporting> of(Optional<String> cookie) {
        return session.read(cookie)
                .map(it -> cases.byReport(it.reportId(), it.generation()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.orElseThrow(ReceiptRefused::new));
    }
}
