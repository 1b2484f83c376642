package dev.candor.local.command;

import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A checkout that has been built, with the real script, launcher and broker, and with fake services. */
record FakeCheckout(Path home, Ports ports) {

    static FakeCheckout in(Path home) throws IOException {
        var real = Checkout.current();
        Files.createDirectories(home.resolve("deploy/local"));
        Files.createDirectories(home.resolve("deploy/kafka"));
        Files.createDirectories(home.resolve("target"));
        Files.copy(real.home().resolve("candor"), home.resolve("candor"));
        for (var built : List.of("deploy/local/target", "deploy/kafka/target")) {
            Files.createSymbolicLink(home.resolve(built), real.home().resolve(built));
        }
        var policies = Files.createDirectories(home.resolve("deploy/policies"));
        Files.writeString(policies.resolve("example.yaml"), "project: example\n");
        for (var service : ServiceName.values()) {
            writeService(new Checkout(home).serviceJar(service));
        }
        Files.createFile(home.resolve("target/candor-built"));
        return new FakeCheckout(home, Ports.free());
    }

    Path state() {
        return home.resolve(".candor");
    }

    List<String> up(String... more) {
        var words = new ArrayList<>(List.of("up"));
        for (var port : Port.values()) {
            words.addAll(List.of(port.flag(), String.valueOf(ports.of(port))));
        }
        words.addAll(List.of(more));
        return words;
    }

    private static void writeService(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        var file = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakeService.class.getResourceAsStream("/" + file)) {
            out.putNextEntry(new JarEntry(file));
            code.transferTo(out);
        }
    }
}
