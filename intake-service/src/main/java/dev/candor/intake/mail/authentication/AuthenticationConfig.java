package dev.candor.intake.mail.authentication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whose findings about senders are believed. */
@ConfigMapping(prefix = "mail.authentication")
interface AuthenticationConfig {

    /**
     * The names under which our own mail system writes Authentication-Results, as it spells them first in the field.
     * Nobody's are believed where none is named.
     */
    Optional<List<String>> trusted();

    /**
     * How many Received fields our own mail systems write above Authentication-Results. Postfix with a milter: none. What
     * stands lower may have come with the mail; with a number above 0, the mail system must take away such fields that
     * bear its name (RFC 8601, 5).
     */
    @WithDefault("0")
    int receivedAbove();

    /**
     * Whether a spam filter's mark is believed wherever it stands, for filters that write theirs at the end of the header.
     * A forged mark only sets its own mail apart.
     */
    @WithDefault("false")
    boolean spamMarkAnywhere();
}
