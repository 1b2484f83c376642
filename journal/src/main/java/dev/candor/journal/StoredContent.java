package dev.candor.journal;

import java.util.UUID;

/**
 * What was stored.
 *
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record StoredContent(UUID id, long size, String sha256) {}
