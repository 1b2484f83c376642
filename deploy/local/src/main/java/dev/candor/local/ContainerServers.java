package dev.candor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers as containers, where Docker answers. */
final class ContainerServers {

    private static final Path SOCKET = Path.of("/var/run/docker.sock");
    private static final List<String> TOPICS = List.of("candor.reports", "candor.cases", "candor.deliveries");

    private ContainerServers() {}

    static boolean areAvailable() {
        var mayAnswer = Files.exists(SOCKET) || System.getenv("DOCKER_HOST") != null;
        return mayAnswer && DockerClientFactory.instance().isDockerAvailable();
    }

    /** They end with this JVM: Testcontainers sees to it. */
    @SuppressWarnings("resource")
    static SharedServers start(Path folder) throws IOException, InterruptedException {
        var postgres = new PostgreSQLContainer("postgres:17")
                .withUsername("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        var kafka = new KafkaContainer("apache/kafka:4.1.1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        postgres.start();
        kafka.start();
        for (var topic : TOPICS) {
            createTopic(kafka, topic);
        }
        return new SharedServers(
                postgres.getHost(),
                postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                postgres.getPassword(),
                kafka.getBootstrapServers(),
                SharedServers.NONE,
                folder);
    }

    private static void createTopic(KafkaContainer kafka, String topic) throws IOException, InterruptedException {
        var result = kafka.execInContainer(
                "/opt/kafka/bin/kafka-topics.sh",
                "--bootstrap-server=localhost:9093",
                "--create",
                "--if-not-exists",
                "--topic=" + topic,
                "--partitions=12",
                "--replication-factor=1",
                "--config=retention.ms=2592000000");
        if (result.getExitCode() != 0) {
            throw new IOException("Topic %s could not be made: %s".formatted(topic, result.getStderr()));
        }
    }
}
