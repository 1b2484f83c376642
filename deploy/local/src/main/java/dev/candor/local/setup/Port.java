package dev.candor.local.setup;

import java.util.Locale;

/** Everything that listens, and where it does when nobody says otherwise. */
public enum Port {
    INTAKE(8081),
    INTAKE_MANAGEMENT(9081),
    INTAKE_SMTP(2525),
    TRIAGE(8082),
    TRIAGE_MANAGEMENT(9082),
    NOTIFY(8083),
    NOTIFY_MANAGEMENT(9083),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    MAILBOX_SMTP(3025),
    MAILBOX_IMAP(3143);

    private final int number;

    Port(int number) {
        this.number = number;
    }

    int usual() {
        return number;
    }

    /** As the command line spells it: {@code --port-intake-smtp}. */
    public String flag() {
        return "--port-" + word();
    }

    /** As the environment spells it: {@code CANDOR_PORT_INTAKE_SMTP}. */
    String variable() {
        return "CANDOR_PORT_" + name();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Port of(ServiceName service) {
        return valueOf(service.name());
    }

    static Port managementOf(ServiceName service) {
        return valueOf(service.name() + "_MANAGEMENT");
    }
}
