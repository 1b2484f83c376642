package dev.candor.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Whether a chain is whole: no entry changed, missing, or put in. */
final class Verification {

    private Verification() {}

    static Optional<BrokenLink> of(List<StoredEntry> chain) {
        var previous = Chain.START;
        long expected = 1;
        for (var it : chain) {
            if (it.sequence() != expected) {
                return broken(it.subject(), expected, "The entry is missing");
            }
            if (!it.previousHash().equals(hex(previous))) {
                return broken(it.subject(), expected, "It does not follow from the entry before");
            }
            previous = Chain.hash(previous, it.draft());
            if (!it.hash().equals(hex(previous))) {
                return broken(it.subject(), expected, "Its content does not match its hash");
            }
            expected++;
        }
        return Optional.empty();
    }

    private static Optional<BrokenLink> broken(String subject, long sequence, String reason) {
        return Optional.of(new BrokenLink(subject, sequence, reason));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
