package dev.candor.intake.report;

import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.intake.report.StoreMessage.Parcel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps a message that proves nothing until a handler has looked at it. */
@ApplicationScoped
public class HoldMessage {

    private final StoreMessage storeMessage;

    HoldMessage(StoreMessage storeMessage) {
        this.storeMessage = storeMessage;
    }

    /** Stored durably when it completes. Fails with {@link NoSuchCase} or {@link KeyUsedForAnother}. */
    public Uni<ReceivedMessage> hold(UnprovedMessage it) {
        return storeMessage.store(
                new Parcel(it.caseId(), it.text(), it.files(), it.raw(), it.once(), true),
                (id, text) -> new ReplyHeld(id, it.from(), it.subject(), text, it.files(), it.raw(), it.remarks()));
    }
}
