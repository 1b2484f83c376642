package dev.candor.journal;

import java.util.Map;

/** The end of a subject's chain. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Head(long sequence, byte[] hash) {

    static final Head START = new Head(0, Chain.START);

    /** The ends of several chains. */
    record Heads(Map<String, Head> bySubject) {

        Head of(String subject) {
            return bySubject.getOrDefault(subject, START);
        }
    }
}
