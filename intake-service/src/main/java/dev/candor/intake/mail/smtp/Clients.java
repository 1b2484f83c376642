package dev.candor.intake.mail.smtp;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/**
 * Who may connect, how many at a time and how often. All are asked to come back: a limit or a list that is wrong delays
 * mail, and loses none.
 */
final class Clients implements SessionHandler {

    private static final int COME_BACK = 421;

    private final List<AddressRange> allowed;
    private final int connections;
    private final int connectionsPerSource;
    private final Rates connectionRates;
    private final Rates mailRates;
    private final MeterRegistry meters;
    private final Map<InetAddress, Integer> open = new HashMap<>();
    private int openAltogether;

    Clients(MailReceptionConfig config, MeterRegistry meters) {
        this.allowed = config.clients().orElse(List.of()).stream()
                .map(AddressRange::of)
                .toList();
        this.connections = config.connections();
        this.connectionsPerSource = config.connectionsPerSource();
        this.connectionRates = new Rates(config.connectionsPerMinute());
        this.mailRates = new Rates(config.mailsPerMinute());
        this.meters = meters;
    }

    @Override
    public SessionAcceptance accept(Session session) {
        return connect(session.getRemoteAddress().getAddress())
                .map(refusal -> {
                    meters.counter("candor.mail.connections.refused", "reason", refusal.name())
                            .increment();
                    return SessionAcceptance.failure(COME_BACK, refusal.text());
                })
                .orElseGet(SessionAcceptance::success);
    }

    @Override
    public void onSessionEnd(Session session) {
        disconnect(session.getRemoteAddress().getAddress());
    }

    /** Notes a connection, or says why there is none. */
    synchronized Optional<Refusal> connect(InetAddress address) {
        if (!allowed.isEmpty() && allowed.stream().noneMatch(it -> it.contains(address))) {
            return Optional.of(
                    new Refusal("not-allowed", "4.7.1 This server takes mail from its own mail system only"));
        }
        if (openAltogether >= connections || open.getOrDefault(address, 0) >= connectionsPerSource) {
            return Optional.of(new Refusal("too-many", "4.7.0 Too many connections; please come back later"));
        }
        if (!connectionRates.take(address)) {
            return Optional.of(new Refusal("too-often", "4.7.0 Too many connections a minute; please come back later"));
        }
        open.merge(address, 1, Integer::sum);
        openAltogether++;
        return Optional.empty();
    }

    synchronized void disconnect(InetAddress address) {
        open.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
        openAltogether--;
    }

    /** Notes a mail; false where its sender sends too many. */
    boolean maySend(InetAddress address) {
        return mailRates.take(address);
    }

    record Refusal(String name, String text) {}
}
