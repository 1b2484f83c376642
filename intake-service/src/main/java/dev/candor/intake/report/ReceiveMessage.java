package dev.candor.intake.report;

import dev.candor.events.ReportEvent.ReporterReplied;
import dev.candor.intake.report.StoreMessage.Parcel;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds what a reporter says to the thread of their case. */
@ApplicationScoped
public class ReceiveMessage {

    private final StoreMessage storeMessage;

    ReceiveMessage(StoreMessage storeMessage) {
        this.storeMessage = storeMessage;
    }

    /** Stored durably when it completes. Fails with {@link NoSuchCase} or {@link KeyUsedForAnother}. */
    public Uni<ReceivedMessage> receive(NewMessage it) {
        return storeMessage.store(
                new Parcel(it.caseId(), it.text(), it.files(), it.raw(), it.once(), false),
                (id, text) -> new ReporterReplied(id, it.channel(), text, it.files(), it.raw(), it.remarks()));
    }
}
