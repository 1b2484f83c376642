package dev.candor.intake.mail;

import java.util.Locale;

/** What became of a mail that was taken over. Of several, for several projects, the first here tells most. */
public enum Outcome {
    /** It opened a case. */
    REPORT,
    /** It joined the thread of its case. */
    REPLY,
    /** A handler answered what pointed them to their desk. */
    HANDLER,
    /** It names a case and proves nothing: a handler decides. */
    HELD,
    /** It opens no case; it is kept with the reason. */
    SET_ASIDE,
    /** The same mail came before, and nothing changed. */
    REPEATED;

    /** As metrics spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
