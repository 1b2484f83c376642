package dev.candor.triage.casefile.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** A content to fetch; {@code sha256} is what its case says that it is. */
record FileToCopy(UUID contentId, String caseId, Optional<String> sha256) {

    static FileToCopy of(FileToCopyEntity row) {
        return new FileToCopy(row.contentId, row.caseId, Optional.ofNullable(row.sha256));
    }

    /** Throws {@link IllegalStateException} where the bytes are not what the case says. */
    void check(byte[] bytes) {
        if (sha256.filter(said -> !said.equals(hash(bytes))).isPresent()) {
            throw new IllegalStateException("Content %s is not what its case says".formatted(contentId));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
