package dev.candor.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The stream's topics: one per publishing service, with a partition count that never changes. */
final class Topics {

    static final List<String> NAMES = List.of("candor.reports", "candor.cases", "candor.deliveries");
    static final int PARTITIONS = 12;
    static final Duration RETENTION = Duration.ofDays(30);

    private Topics() {}

    /** Makes each topic that is missing and leaves the others as they are. */
    static void create(String address) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            for (var created : admin.createTopics(all()).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static List<NewTopic> all() {
        var settings = Map.of("retention.ms", String.valueOf(RETENTION.toMillis()));
        return NAMES.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1).configs(settings))
                .toList();
    }
}
