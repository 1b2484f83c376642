package dev.candor.intake.receipt;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.events.ReportEvent.ForwardingChosen;
import dev.candor.events.ReportEvent.ReportWithdrawn;
import dev.candor.events.ReportEvent.SecondLookRequested;
import java.util.List;
import java.util.Optional;

/** What a reporter may ask for besides writing. */
sealed interface Wish {

    /** What is said because of it; nothing where it was said before. Refused with {@link WishRefused}. */
    Optional<ReportEvent> decide(List<Recorded> entries);

    /** To take the report back. */
    record Withdraw(Optional<String> reason) implements Wish {

        @Override
        public Optional<ReportEvent> decide(List<Recorded> entries) {
            var wishes = Wishes.of(entries);
            if (wishes.hasWithdrawn()) {
                return Optional.empty();
            }
            if (!wishes.mayWithdraw()) {
                throw new WishRefused("This report cannot be withdrawn any more: it is public, or its case is over.");
            }
            return Optional.of(new ReportWithdrawn(reason.map(it -> LongText.of(Confidential.report(it)))));
        }

        @Override
        public String toString() {
            return "Withdraw";
        }
    }

    /** That somebody else looks at what became of it. */
    record AskSecondLook(String why) implements Wish {

        @Override
        public Optional<ReportEvent> decide(List<Recorded> entries) {
            if (!Wishes.of(entries).mayAskSecondLook()) {
                throw new WishRefused("A second look can be asked for once, after we decided on the report.");
            }
            return Optional.of(new SecondLookRequested(LongText.of(Confidential.report(why))));
        }

        @Override
        public String toString() {
            return "AskSecondLook";
        }
    }

    /** How the maintainers of something else hear of it. */
    record Forward(Forwarding choice) implements Wish {

        @Override
        public Optional<ReportEvent> decide(List<Recorded> entries) {
            var wishes = Wishes.of(entries);
            if (wishes.forwarding().filter(choice::equals).isPresent()) {
                return Optional.empty();
            }
            if (!wishes.mayChooseForwarding()) {
                throw new WishRefused("The maintainers were told already, or nobody will be.");
            }
            return Optional.of(new ForwardingChosen(choice));
        }
    }
}
