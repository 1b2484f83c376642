package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a handler answers by mail, proved by their token and their domain. The text is whole, however long. */
public record HandlerMessage(
        CaseId caseId,
        String member,
        LongText text,
        boolean toReporter,
        List<FileReference> files,
        Optional<FileReference> raw,
        Set<Remark> remarks,
        Optional<OnceKey> once) {}
