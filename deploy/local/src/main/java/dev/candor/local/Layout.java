package dev.candor.local;

import dev.candor.local.kafka.BrokerSetting;
import dev.candor.local.postgres.PostgresSetting;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.Ports;
import dev.candor.local.setup.ServiceDatabase;
import dev.candor.local.setup.ServiceName;
import dev.candor.local.setup.ServiceSettings;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;

/** Which program, folder and port belong together: what each part of one product is started with. */
record Layout(Checkout checkout, StateFolder state, Ports ports, boolean durable) {

    static final String KAFKA = "kafka";
    static final String POSTGRES = "postgres";

    PostgresSetting postgres() throws IOException {
        return new PostgresSetting(
                state.postgres(),
                state.log(POSTGRES),
                state.mark(POSTGRES),
                ports.of(Port.POSTGRES),
                state.keyFolder().secret("postgres.password"),
                durable);
    }

    BrokerSetting broker() throws IOException {
        return new BrokerSetting(
                state.kafka(),
                state.log(KAFKA),
                state.mark(KAFKA),
                ports.of(Port.KAFKA),
                ports.of(Port.KAFKA_CONTROLLER),
                checkout.brokerClassPath());
    }

    ServiceSettings settings(ServiceName service) throws IOException {
        var settings = ServiceSettings.of(
                        "127.0.0.1:" + ports.of(Port.POSTGRES),
                        database(service),
                        "127.0.0.1:" + ports.of(Port.KAFKA),
                        state.keyFolder().of(service),
                        checkout.policies(),
                        ports::address)
                .with("quarkus.http.host", "127.0.0.1")
                .with("quarkus.http.port", ports.of(service))
                .with("quarkus.management.host", "127.0.0.1")
                .with("quarkus.management.port", ports.managementOf(service));
        return switch (service) {
            case INTAKE ->
                settings.with("mail.reception.host", "127.0.0.1")
                        .with("mail.reception.port", ports.of(Port.INTAKE_SMTP));
            case TRIAGE -> settings;
            case NOTIFY ->
                settings.with("mail.delivery.host", "127.0.0.1")
                        .with("mail.delivery.port", ports.of(Port.MAILBOX_SMTP))
                        // The mailbox is on this machine: nobody is flooded.
                        .with("candor.addresses.most-per-hour", 1000);
        };
    }

    ServiceDatabase database(ServiceName service) throws IOException {
        return ServiceDatabase.of(service, state.keyFolder());
    }
}
