package dev.candor.intake.receipt;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.intake.report.NewMessage;
import dev.candor.intake.report.OnceKey;
import dev.candor.intake.report.ReceiveMessage;
import dev.candor.intake.report.ReceivedMessage;
import dev.candor.intake.upload.StoreUploads;
import dev.candor.intake.upload.UploadedFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a checked message from the reporter's page or API: first its files, then itself. */
@ApplicationScoped
class SendMessage {

    private final StoreUploads storeUploads;
    private final ReceiveMessage receiveMessage;

    SendMessage(StoreUploads storeUploads, ReceiveMessage receiveMessage) {
        this.storeUploads = storeUploads;
        this.receiveMessage = receiveMessage;
    }

    Uni<ReceivedMessage> send(
            CaseId caseId, Channel channel, String text, List<UploadedFile> files, Optional<OnceKey> once) {
        return files.isEmpty()
                ? receiveMessage.receive(message(caseId, channel, text, List.of(), once))
                : storeUploads
                        .store(files)
                        .chain(stored -> receiveMessage.receive(message(caseId, channel, text, stored, once)));
    }

    private static NewMessage message(
            CaseId caseId, Channel channel, String text, List<FileReference> files, Optional<OnceKey> once) {
        return new NewMessage(
                caseId, channel, LongText.of(Confidential.report(text)), files, Optional.empty(), Set.of(), once);
    }
}
