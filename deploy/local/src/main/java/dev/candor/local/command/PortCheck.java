package dev.candor.local.command;

import dev.candor.local.process.FreePorts;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Looks for ports that are taken before anything starts, so that a person reads one clear message and not a log. */
final class PortCheck {

    private PortCheck() {}

    static void allFree(Ports ports) {
        allFree(ports, FreePorts::isFree);
    }

    static void allFree(Ports ports, IntPredicate isFree) {
        var taken = Arrays.stream(Port.values())
                .filter(port -> !isFree.test(ports.of(port)))
                .map(port -> "Port %d is taken by another program. Choose another one with %s."
                        .formatted(ports.of(port), port.flag()))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new CannotGoOn(taken + "\nOr move all ports at once, for example with --offset 100.");
        }
    }
}
