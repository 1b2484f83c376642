package dev.candor.local.setup;

import java.util.List;
import java.util.Locale;

/** The three services, and which keys each of them is trusted with. */
public enum ServiceName {
    INTAKE,
    TRIAGE,
    NOTIFY;

    public static ServiceName of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As people, folders and databases call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key files that it needs, and no other. */
    public List<String> keys() {
        return switch (this) {
            case INTAKE ->
                List.of(
                        "wrapping-person.key",
                        "wrapping-report.key",
                        "receipt.key",
                        "reply.key",
                        "handler.key",
                        "session.key",
                        "service.token");
            case TRIAGE ->
                List.of(
                        "wrapping-person.key",
                        "wrapping-report.key",
                        "wrapping-advisory.key",
                        "wrapping-team.key",
                        "session.key",
                        "service.token");
            case NOTIFY ->
                List.of(
                        "wrapping-person.key",
                        "wrapping-report.key",
                        "wrapping-advisory.key",
                        "receipt.key",
                        "reply.key",
                        "handler.key",
                        "service.token");
        };
    }
}
