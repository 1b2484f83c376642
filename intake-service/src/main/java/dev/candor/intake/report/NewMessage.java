package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.events.Channel;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the reporter of a case says further, proved by receipt or reply token. The text is whole, however long. */
public record NewMessage(
        CaseId caseId,
        Channel channel,
        LongText text,
        List<FileReference> files,
        Optional<FileReference> raw,
        Set<Remark> remarks,
        Optional<OnceKey> once) {}
