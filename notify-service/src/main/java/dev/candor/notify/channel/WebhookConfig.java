package dev.candor.notify.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Who is told by webhook, by a name of one's own: {@code candor.webhooks.distributor.url}. */
@ConfigMapping(prefix = "candor.webhooks")
interface WebhookConfig {

    @WithParentName
    Map<String, Receiver> receivers();

    /** A program that is told. */
    interface Receiver {

        /** Where it listens: https, and no address of a private network unless that is allowed. */
        URI url();

        /** What signs messages: {@code whsec_} and 24 to 64 bytes as Base64. */
        String secret();

        /** It may listen in a private network, or on this machine by http. */
        @WithDefault("false")
        boolean inside();
    }
}
