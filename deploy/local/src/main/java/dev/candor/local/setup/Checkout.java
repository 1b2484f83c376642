package dev.candor.local.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A checkout of this product that has been built. */
public record Checkout(Path home) {

    /** The one that the build or the script names, or else the one that this process was started in. */
    public static Checkout current() {
        var named = System.getProperty("candor.home");
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath());
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("deploy/kafka"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("Not inside a checkout of Candor; set -Dcandor.home to one");
    }

    public Path policies() {
        return home.resolve("deploy/policies");
    }

    public Path serviceJar(ServiceName service) {
        return home.resolve(service.word() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** Every jar of the broker's own class path, as {@code package} of deploy/kafka leaves them. */
    public String brokerClassPath() throws IOException {
        var target = home.resolve("deploy/kafka/target");
        var libraries = target.resolve("lib");
        if (!Files.isDirectory(libraries)) {
            throw new IOException("The broker is not built: there is no " + libraries);
        }
        try (var own = Files.newDirectoryStream(target, "candor-kafka-*.jar");
                var others = Files.list(libraries)) {
            var jar = own.iterator().next();
            return jar + ":" + others.map(Path::toString).sorted().collect(Collectors.joining(":"));
        }
    }
}
