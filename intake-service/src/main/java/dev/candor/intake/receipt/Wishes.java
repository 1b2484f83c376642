package dev.candor.intake.receipt;

import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.Disclosed;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.Reopened;
import dev.candor.events.CaseId;
import dev.candor.events.OutcomeEvent.Deferred;
import dev.candor.events.OutcomeEvent.MarkedDuplicate;
import dev.candor.events.OutcomeEvent.Redirected;
import dev.candor.events.OutcomeEvent.UpstreamNotified;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.events.ReportEvent.ForwardingChosen;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import java.util.List;
import java.util.Optional;

/**
 * What a reporter has asked for, and what they may still ask for.
 *
 * @param forwarding how they want the maintainers of something else to hear of it
 * @param follows the case that goes on in the place of a duplicate
 */
record Wishes(
        boolean hasWithdrawn,
        boolean mayWithdraw,
        boolean mayAskSecondLook,
        Optional<Forwarding> forwarding,
        boolean mayChooseForwarding,
        Optional<CaseId> follows) {

    static Wishes of(List<Recorded> entries) {
        var seen = new Seen();
        entries.forEach(it -> seen.take(it));
        return new Wishes(
                seen.withdrawn,
                !seen.withdrawn && !seen.decided && !seen.closed && !seen.published,
                seen.decided && !seen.byWithdrawal && !seen.asked,
                seen.forwarding,
                !seen.told && !seen.withdrawn && !seen.published && !seen.closed && !seen.dropped,
                seen.follows);
    }

    /** For a page and its forms. */
    public String forwardingWord() {
        return forwarding.map(Enum::name).orElse("");
    }

    /** What the events so far amount to. */
    private static final class Seen {
        private boolean withdrawn;
        private boolean asked;
        private boolean published;
        private boolean closed;
        private boolean told;
        private boolean decided;
        private boolean dropped;
        private boolean byWithdrawal;
        private Optional<Forwarding> forwarding = Optional.empty();
        private Optional<CaseId> follows = Optional.empty();

        void take(Recorded recorded) {
            switch (recorded.event()) {
                case ReportWithdrawn _ -> withdrawn = true;
                case SecondLookRequested _ -> asked = true;
                case ForwardingChosen it -> forwarding = Optional.of(it.choice());
                case UpstreamNotified _ -> told = true;
                case Disclosed _ -> published = true;
                case CaseClosed _ -> closed = true;
                case Rejected it -> {
                    decided = true;
                    dropped = true;
                    byWithdrawal = it.reason() == RejectionReason.WITHDRAWN;
                }
                case MarkedDuplicate it -> {
                    decided = true;
                    dropped = true;
                    follows = Optional.of(new CaseId(it.of()));
                }
                case Redirected _, Deferred _ -> decided = true;
                case FixingStarted _ -> decided = false;
                case Reopened _ -> {
                    decided = false;
                    dropped = false;
                    byWithdrawal = false;
                    closed = false;
                    follows = Optional.empty();
                }
                default -> {}
            }
        }
    }
}
