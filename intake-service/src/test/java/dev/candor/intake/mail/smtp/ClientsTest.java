package dev.candor.intake.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final InetAddress OURS = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress NEIGHBOUR = InetAddress.ofLiteral("192.0.2.2");
    private static final InetAddress STRANGER = InetAddress.ofLiteral("203.0.113.1");

    @Test
    void letsEverybodyInWhereNoListIsSet() {
        assertThat(clients(Map.of()).connect(STRANGER)).isEmpty();
    }

    @Test
    void asksStrangersToComeBackSoThatAWrongListLosesNothing() {
        var clients = clients(Map.of("mail.reception.clients", "192.0.2.0/24,2001:db8::/32"));

        assertThat(clients.connect(OURS)).isEmpty();
        assertThat(clients.connect(STRANGER))
                .hasValueSatisfying(it -> assertThat(it.text()).startsWith("4.7.1"));
    }

    @Test
    void limitsConnectionsOfOneAddressAndOfAll() {
        var clients = clients(Map.of("mail.reception.connections", "3", "mail.reception.connections-per-source", "2"));
        clients.connect(OURS);
        clients.connect(OURS);

        assertThat(clients.connect(OURS)).isPresent();
        assertThat(clients.connect(NEIGHBOUR)).isEmpty();
        assertThat(clients.connect(STRANGER)).isPresent();
    }

    @Test
    void letsTheNextOneInWhenAConnectionEnds() {
        var clients = clients(Map.of("mail.reception.connections-per-source", "1"));
        clients.connect(OURS);
        clients.disconnect(OURS);

        assertThat(clients.connect(OURS)).isEmpty();
    }

    @Test
    void limitsConnectionsAndMailsOfOneAddressInAMinute() {
        var clients =
                clients(Map.of("mail.reception.connections-per-minute", "1", "mail.reception.mails-per-minute", "1"));
        clients.connect(OURS);
        clients.disconnect(OURS);

        assertThat(clients.connect(OURS)).map(Clients.Refusal::name).contains("too-often");
        assertThat(clients.connect(NEIGHBOUR)).isEmpty();
        assertThat(clients.maySend(OURS)).isTrue();
        assertThat(clients.maySend(OURS)).isFalse();
        assertThat(clients.maySend(NEIGHBOUR)).isTrue();
    }

    private static Clients clients(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailReceptionConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .build()
                .getConfigMapping(MailReceptionConfig.class);
        return new Clients(config, new SimpleMeterRegistry());
    }
}
