package dev.candor.intake.mail.flood;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From how many mails within an hour on reports are set apart. Only mails that nobody vouches for count. */
@ConfigMapping(prefix = "mail.flood")
interface FloodConfig {

    /** Most mails from one address. */
    @WithDefault("10")
    int perAuthor();

    /** Most mails from the addresses of one domain. */
    @WithDefault("30")
    int perDomain();

    /** Most mails to one project, whoever they are from. */
    @WithDefault("100")
    int perProject();
}
