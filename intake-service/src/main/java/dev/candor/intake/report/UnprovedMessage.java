package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.FileReference;
import dev.candor.events.LongText;
import dev.candor.events.Remark;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A message that names a case and proves nothing. The text is whole, however long. */
public record UnprovedMessage(
        CaseId caseId,
        Confidential<String> from,
        Confidential<String> subject,
        LongText text,
        List<FileReference> files,
        Optional<FileReference> raw,
        Set<Remark> remarks,
        Optional<OnceKey> once) {}
