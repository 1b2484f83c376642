package dev.candor.local.setup;

import static java.util.Objects.requireNonNull;

import dev.candor.local.process.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The number of each port. */
public record Ports(Map<Port, Integer> numbers) {

    private static final int LARGEST = 65535;

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    /** The usual ones, each as the environment may set it. */
    public static Ports usual(Map<String, String> environment) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var set = environment.get(port.variable());
            numbers.put(port, set == null ? port.usual() : number(port.variable(), set));
        }
        return new Ports(numbers);
    }

    /** Some that nobody listens on at this moment. */
    public static Ports free() throws IOException {
        var found = FreePorts.find(Port.values().length).iterator();
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, found.next());
        }
        return new Ports(numbers);
    }

    public static int number(String name, String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0 && number <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(wanted(name, text), e);
        }
        throw new IllegalArgumentException(wanted(name, text));
    }

    private static String wanted(String name, String text) {
        return "%s must be a port from 1 to %d, but is \"%s\"".formatted(name, LARGEST, text);
    }

    public Ports with(Port port, int number) {
        var changed = new EnumMap<>(numbers);
        changed.put(port, number);
        return new Ports(changed);
    }

    /** All of them moved, so that a second product runs beside the first. */
    public Ports shifted(int offset) {
        var moved = new EnumMap<Port, Integer>(Port.class);
        numbers.forEach((port, number) -> moved.put(port, number(port.flag(), String.valueOf(number + offset))));
        return new Ports(moved);
    }

    public int of(Port port) {
        return requireNonNull(numbers.get(port));
    }

    public int of(ServiceName service) {
        return of(Port.of(service));
    }

    public int managementOf(ServiceName service) {
        return of(Port.managementOf(service));
    }

    public String address(ServiceName service) {
        return "http://127.0.0.1:" + of(service);
    }

    /** Two parts of the product on one port. */
    public Optional<String> clash() {
        var seen = new HashMap<Integer, Port>();
        for (var port : Port.values()) {
            var other = seen.put(of(port), port);
            if (other != null) {
                return Optional.of("%s and %s are both %d".formatted(other.flag(), port.flag(), of(port)));
            }
        }
        return Optional.empty();
    }

    public void write(Path file) throws IOException {
        var properties = new Properties();
        numbers.forEach((port, number) -> properties.setProperty(port.word(), String.valueOf(number)));
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, "The ports of the product that was started last");
        }
    }

    /** Those that were written, or nothing when nothing was started yet. */
    public static Optional<Ports> read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var kept = properties.getProperty(port.word());
            numbers.put(port, kept == null ? port.usual() : number(port.word(), kept));
        }
        return Optional.of(new Ports(numbers));
    }
}
