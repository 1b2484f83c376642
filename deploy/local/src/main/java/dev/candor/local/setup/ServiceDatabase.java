package dev.candor.local.setup;

import java.io.IOException;

/** One service's database: the owner migrates it, the user works in it and can change no table. */
public record ServiceDatabase(String name, String user, String password, String owner, String ownerPassword) {

    /** A service's own names, with passwords that are made on the first call and kept with the keys. */
    public static ServiceDatabase of(ServiceName service, KeyFolder keys) throws IOException {
        return named(service.word(), service, keys);
    }

    /** The same under another database name: tests give each use a database of its own. */
    public static ServiceDatabase named(String name, ServiceName service, KeyFolder keys) throws IOException {
        var user = service.word() + "_service";
        var owner = service.word() + "_owner";
        return new ServiceDatabase(
                name, user, keys.secret(user + ".password"), owner, keys.secret(owner + ".password"));
    }

    @Override
    public String toString() {
        return "database " + name;
    }
}
