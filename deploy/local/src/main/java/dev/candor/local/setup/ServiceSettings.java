package dev.candor.local.setup;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What one service is told when it starts: as properties for a test, as environment for a process. */
public record ServiceSettings(Map<String, String> properties) {

    /** What every service must know: its database, the stream, its keys, the policies and where the others are. */
    public static ServiceSettings of(
            String databaseAddress,
            ServiceDatabase database,
            String kafka,
            Path keys,
            Path policies,
            Function<ServiceName, String> addresses) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("candor.database.address", databaseAddress);
        properties.put("candor.database.name", database.name());
        properties.put("candor.database.user", database.user());
        properties.put("candor.database.password", database.password());
        properties.put("candor.database.owner", database.owner());
        properties.put("candor.database.owner.password", database.ownerPassword());
        properties.put("kafka.bootstrap.servers", kafka);
        properties.put("candor.keys", keys.toString());
        properties.put("candor.policies", policies.toString());
        for (var service : ServiceName.values()) {
            properties.put("candor." + service.word() + ".url", addresses.apply(service));
        }
        return new ServiceSettings(properties);
    }

    public ServiceSettings with(String property, Object value) {
        var more = new LinkedHashMap<>(properties);
        more.put(property, value.toString());
        return new ServiceSettings(more);
    }

    /** The same names as a process's environment spells them. */
    public Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        properties.forEach((name, value) ->
                environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return environment;
    }

    /** Passwords stay out of every message. */
    @Override
    public String toString() {
        return properties.keySet().toString();
    }
}
