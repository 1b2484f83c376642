package dev.candor.local;

import dev.candor.local.postgres.Databases;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the servers of this JVM are. Kept in system properties, because a test run has several class loaders, and each
 * of them would start servers of its own.
 */
record SharedServers(
        String databaseHost,
        int databasePort,
        String databasePassword,
        String kafka,
        String controllerPort,
        Path folder) {

    private static final String PREFIX = "candor.shared-servers.";

    /** What a container's broker has in the place of a controller port. */
    static final String NONE = "none";

    static Optional<SharedServers> running() {
        if (System.getProperty(PREFIX + "folder") == null) {
            return Optional.empty();
        }
        return Optional.of(new SharedServers(
                System.getProperty(PREFIX + "database-host"),
                Integer.getInteger(PREFIX + "database-port"),
                System.getProperty(PREFIX + "database-password"),
                System.getProperty(PREFIX + "kafka"),
                System.getProperty(PREFIX + "controller-port"),
                Path.of(System.getProperty(PREFIX + "folder"))));
    }

    SharedServers remember() {
        System.setProperty(PREFIX + "database-host", databaseHost);
        System.setProperty(PREFIX + "database-port", String.valueOf(databasePort));
        System.setProperty(PREFIX + "database-password", databasePassword);
        System.setProperty(PREFIX + "kafka", kafka);
        System.setProperty(PREFIX + "controller-port", controllerPort);
        System.setProperty(PREFIX + "folder", folder.toString());
        return this;
    }

    boolean isEmbedded() {
        return !controllerPort.equals(NONE);
    }

    Databases databases() {
        return new Databases(databaseHost, databasePort, databasePassword);
    }
}
