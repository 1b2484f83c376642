package dev.candor.intake.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that opened no case and joined none.
 *
 * @param content the mail as it came
 * @param caseId the case that it opened after all
 */
record SetAsideMail(
        UUID id, String project, String reason, UUID content, Instant receivedAt, Optional<String> caseId) {}
