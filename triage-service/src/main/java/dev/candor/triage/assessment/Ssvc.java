package dev.candor.triage.assessment;

import dev.candor.events.Advisory.Exploitation;
import dev.candor.events.Advisory.Priority;
import dev.candor.events.Advisory.PublicSafetyImpact;
import dev.candor.events.Advisory.SupplierDecision;
import dev.candor.events.Advisory.TechnicalImpact;
import dev.candor.events.Advisory.Utility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** SSVC's advice for those who supply the fix: how soon. The table is the official one, version 1.0.0. */
final class Ssvc {

    private static final Map<String, Priority> PRIORITIES =
            Map.of("D", Priority.DEFER, "S", Priority.SCHEDULED, "O", Priority.OUT_OF_CYCLE, "I", Priority.IMMEDIATE);

    private static final Map<List<Enum<?>>, Priority> TABLE = read();

    private Ssvc() {}

    static SupplierDecision supplier(
            Exploitation exploitation, Utility utility, TechnicalImpact impact, PublicSafetyImpact safety) {
        var priority = Objects.requireNonNull(TABLE.get(List.of(exploitation, utility, impact, safety)));
        return new SupplierDecision(exploitation, utility, impact, safety, priority);
    }

    /** How useful a problem is to attackers: whether they can automate its use, and whether it pays at once. */
    static Utility utility(boolean automatable, boolean valueConcentrated) {
        if (automatable && valueConcentrated) {
            return Utility.SUPER_EFFECTIVE;
        }
        return automatable || valueConcentrated ? Utility.EFFICIENT : Utility.LABORIOUS;
    }

    private static Map<List<Enum<?>>, Priority> read() {
        var table = new HashMap<List<Enum<?>>, Priority>();
        text().lines()
                .filter(it -> !it.startsWith("#"))
                .map(it -> it.split("\\s+", -1))
                .forEach(row -> {
                    var column = 2;
                    for (var impact : TechnicalImpact.values()) {
                        for (var safety : PublicSafetyImpact.values()) {
                            table.put(
                                    List.of(Exploitation.valueOf(row[0]), Utility.valueOf(row[1]), impact, safety),
                                    Objects.requireNonNull(PRIORITIES.get(row[column])));
                            column++;
                        }
                    }
                });
        return table;
    }

    private static String text() {
        try (var file = Objects.requireNonNull(Ssvc.class.getResourceAsStream("/ssvc/supplier.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
