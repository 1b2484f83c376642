package dev.candor.notify.site.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What a CSAF provider says of itself. */
@ConfigMapping(prefix = "candor.csaf")
interface CsafConfig {

    /** Who publishes; where it is not set, the project, or the address of the site where there are several. */
    Optional<String> publisher();

    /** Whether aggregators may list this provider. */
    @WithDefault("true")
    boolean listOnAggregators();

    /** Whether aggregators may keep copies of the documents. */
    @WithDefault("true")
    boolean mirrorOnAggregators();
}
