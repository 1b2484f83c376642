package dev.candor.notify.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one address is written to, and until when. */
@ConfigMapping(prefix = "candor.addresses")
interface AddressConfig {

    /** After so many mails that came back for good nobody writes to the address any more. */
    @WithDefault("3")
    int mostBounces();

    /** Most mails of the system to one address within an hour; what is more waits. What people write always leaves. */
    @WithDefault("40")
    int mostPerHour();

    /** How long a mail waits before it is looked at again, where its address has had enough of them. */
    @WithDefault("5m")
    Duration pause();
}
