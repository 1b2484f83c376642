package dev.candor.triage.casefile.board;

import java.util.Optional;
import java.util.UUID;

/**
 * A content that belongs to a case.
 *
 * @param size bytes; 0 where only the content itself tells
 * @param sha256 lower-case hex, where it was said
 */
public record CaseFile(UUID id, String name, String mediaType, long size, Optional<String> sha256) {}
