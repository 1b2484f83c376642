package dev.candor.notify.delivery;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings as a file would give them. */
final class Configs {

    private Configs() {}

    /** Keys without their prefix. */
    static MailServerConfig mailServer(Map<String, String> settings) {
        var keys = settings.entrySet().stream()
                .collect(Collectors.toMap(it -> "mail.delivery." + it.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(MailServerConfig.class)
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(MailServerConfig.class);
    }
}
