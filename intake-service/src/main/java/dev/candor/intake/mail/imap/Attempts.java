package dev.candor.intake.mail.imap;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Mails that could not be taken, each with a pause of its own, so that one of them does not stop the others. */
final class Attempts {

    private final Duration first;
    private final Duration longest;
    private final Map<Long, Failed> failed = new HashMap<>();
    private long validity;

    Attempts(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The numbers of mails mean something only as long as the folder has this value (RFC 3501, 2.3.1.1). */
    void in(long uidValidity) {
        if (uidValidity != validity) {
            failed.clear();
            validity = uidValidity;
        }
    }

    boolean isDue(long uid, Instant now) {
        var it = failed.get(uid);
        return it == null || !now.isBefore(it.notBefore);
    }

    void failed(long uid, Instant now) {
        var count = failed.containsKey(uid) ? failed.get(uid).count + 1 : 1;
        failed.put(uid, new Failed(count, now.plus(BackOff.after(count, first, longest))));
    }

    void taken(long uid) {
        failed.remove(uid);
    }

    int waiting() {
        return failed.size();
    }

    private record Failed(int count, Instant notBefore) {}
}
