package dev.candor.intake.report;

import dev.candor.events.ReportEvent.HandlerReplied;
import dev.candor.intake.report.StoreMessage.Parcel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes on what a handler answers by mail; the desk decides what comes of it. */
@ApplicationScoped
public class ReceiveHandlerMessage {

    private final StoreMessage storeMessage;

    ReceiveHandlerMessage(StoreMessage storeMessage) {
        this.storeMessage = storeMessage;
    }

    /** Stored durably when it completes. Fails with {@link NoSuchCase} or {@link KeyUsedForAnother}. */
    public Uni<ReceivedMessage> receive(HandlerMessage it) {
        return storeMessage.store(
                new Parcel(it.caseId(), it.text(), it.files(), it.raw(), it.once(), false, it.member()),
                (id, text) ->
                        new HandlerReplied(it.member(), id, text, it.toReporter(), it.files(), it.raw(), it.remarks()));
    }
}
