package dev.candor.events;

import java.util.UUID;

/**
 * A file that intake holds.
 *
 * @param id its content id
 * @param name as sent, cleaned of control characters and paths
 * @param mediaType as claimed by the sender, never to be trusted
 * @param size bytes
 * @param sha256 lower-case hex
 */
public record FileReference(UUID id, Confidential<String> name, String mediaType, long size, String sha256) {}
