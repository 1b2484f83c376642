package dev.candor.notify.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How notices are written and sent. */
@ConfigMapping(prefix = "candor.notices")
interface NoticeConfig {

    /** Folder with projects' own texts, {@code <project>/<kind>.txt}; what is not there is taken from the jar. */
    Optional<Path> templates();

    /** How many notices are taken from the queue at once. */
    @WithDefault("8")
    int batch();

    /** How many mails are on their way to the mail server at once. */
    @WithDefault("8")
    int atOnce();

    /** How long a notice belongs to the replica that took it: longer than a batch takes, and what a kill may cost. */
    @WithDefault("2m")
    Duration lease();

    /** Pause before a sent notice is written down again, where the database is away; it doubles. */
    @WithDefault("200ms")
    Duration firstRetry();

    @WithDefault("5s")
    Duration longestRetry();

    /** How long alerts of one kind are counted after one was sent, before the next mail tells how many came. */
    @WithDefault("10m")
    Duration alertWindow();
}
