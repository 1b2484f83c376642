package dev.candor.journeys;

import dev.candor.local.LocalStack;
import dev.candor.local.process.FreePorts;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A second triage-service beside a running one. */
final class Replica {

    private Replica() {}

    /** The same keys, database and broker; ports of its own. It is not started. */
    static LocalStack of(LocalStack stack, Checkout checkout, Path folder) throws IOException {
        var state = new StateFolder(folder.resolve("replica"));
        state.make();
        copy(stack.state().keys(), state.keys());
        var free = FreePorts.find(2);
        var ports = stack.ports().with(Port.TRIAGE, free.get(0)).with(Port.TRIAGE_MANAGEMENT, free.get(1));
        return new LocalStack(checkout, state, ports, _ -> {});
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
