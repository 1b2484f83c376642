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
     * Nobody's are believed where none is named. The mail system must take such fields of others away (RFC 8601, 5).
     */
    Optional<List<String>> trusted();

    /** How many Received fields our own mail systems add. What stands below them may be anybody's. */
    @WithDefault("1")
    int ownReceived();
}
