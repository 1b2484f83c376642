package dev.candor.local.postgres;

import java.nio.file.Path;

/**
 * Where a server lives: its folder (programs and data), its log, the file that marks its process, its port, and the
 * password of its administrator. Only one that is durable keeps what it has said to have kept when the power fails.
 */
public record PostgresSetting(Path folder, Path log, Path mark, int port, String password, boolean durable) {

    @Override
    public String toString() {
        return "PostgreSQL in %s on port %d".formatted(folder, port);
    }
}
