package dev.candor.notify.delivery;

import dev.candor.events.DeliveryEvent.NoticeKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that has to leave, by reference: the journal's event holds what it says.
 *
 * @param position its place among all notices, in the order in which they were queued
 * @param attempts how often the mail server was asked to take it
 * @param reason why it is still here: the last answer, or nothing
 */
public record Notice(
        UUID id,
        long position,
        UUID event,
        String caseId,
        NoticeKind kind,
        String participant,
        int attempts,
        String reason,
        Instant createdAt) {}
