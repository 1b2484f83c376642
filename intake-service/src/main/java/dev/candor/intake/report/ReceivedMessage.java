package dev.candor.intake.report;

import dev.candor.events.CaseId;
import java.util.UUID;

/**
 * A message that is stored durably.
 *
 * @param repeated it had been received before, under the same {@link OnceKey}
 */
public record ReceivedMessage(CaseId caseId, UUID messageId, boolean repeated) {}
