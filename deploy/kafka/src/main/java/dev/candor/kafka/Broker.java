package dev.candor.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Runs one broker until its process ends. It may be killed at any moment and started again on its data; its line READY
 * on standard output says that it listens and that the topics exist.
 */
final class Broker {

    static final String READY = "READY";

    private Broker() {}

    public static void main(String... arguments) throws Exception {
        var options = BrokerOptions.of(arguments);
        format(options);
        var server = new KafkaRaftServer(new KafkaConfig(options.properties(), false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        tellWhenReady(options);
        server.awaitShutdown();
    }

    private static void format(BrokerOptions options) throws Exception {
        // Written last by the formatter: a format that was killed half way is done again.
        if (Files.exists(options.data().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(options.data());
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerOptions.NODE)
                .setControllerListenerName(BrokerOptions.CONTROLLER)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .addDirectory(options.data().toString())
                .setMetadataLogDirectory(options.data().toString())
                .run();
    }

    private static void tellWhenReady(BrokerOptions options)
            throws IOException, InterruptedException, ExecutionException {
        Topics.create(options.address());
        System.out.println(READY);
        System.out.flush();
    }
}
