package dev.candor.intake.receipt;

import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.Reporting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Lets in who holds a receipt. */
@ApplicationScoped
class OpenByReceipt {

    private final CaseQuery cases;
    private final WrongReceipts wrong;

    OpenByReceipt(CaseQuery cases, WrongReceipts wrong) {
        this.cases = cases;
        this.wrong = wrong;
    }

    /** Fails alike for every receipt that opens nothing, with {@link ReceiptRefused}; or with {@link TriedTooOften}. */
    Uni<Reporting> open(String receipt, Source source) {
        if (wrong.mustWait(source)) {
            return Uni.createFrom().failure(new TriedTooOften());
        }
        return cases.byReceipt(receipt)
                .chain(found -> found.map(it -> Uni.createFrom().item(it)).orElseGet(() -> refuse(source)));
    }

    private Uni<Reporting> refuse(Source source) {
        var longer = wrong.note(source);
        var refusal = Uni.createFrom().<Reporting>failure(new ReceiptRefused());
        return longer.isZero()
                ? refusal
                : Uni.createFrom().voidItem().onItem().delayIt().by(longer).chain(() -> refusal);
    }

    /** The receipt in an {@code Authorization} header; empty where there is none, which opens nothing. */
    static String receiptIn(Optional<String> authorization) {
        return authorization
                .filter(it -> it.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()))
                .map(it -> it.substring("Bearer ".length()).strip())
                .orElse("");
    }
}
