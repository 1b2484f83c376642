package dev.candor.intake.report;

import dev.candor.events.LongText;
import dev.candor.events.ReportEvent.ParticipantReplied;
import dev.candor.intake.report.StoreMessage.Parcel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Adds what a participant says to what was said between them and the team. */
@ApplicationScoped
public class ReceiveParticipantMessage {

    private final StoreMessage storeMessage;

    ReceiveParticipantMessage(StoreMessage storeMessage) {
        this.storeMessage = storeMessage;
    }

    /** Stored durably when it completes. The text is whole, however long. Fails with {@link KeyUsedForAnother}. */
    public Uni<ReceivedMessage> receive(Participation from, LongText text, Optional<OnceKey> once) {
        return storeMessage.store(
                new Parcel(from.caseId(), text, List.of(), Optional.empty(), once, false, from.participant()),
                (id, fitted) -> new ParticipantReplied(from.participant(), id, fitted, List.of()));
    }
}
