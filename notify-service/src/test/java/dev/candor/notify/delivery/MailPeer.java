package dev.candor.notify.delivery;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** A port for the mail servers of tests, which come and go on it, and pauses short enough to wait for. */
public final class MailPeer implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "candor.notify.mail-peer";

    /** Where the service under test hands its mail over. */
    public static int port() {
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, String.valueOf(freePort()));
        }
        return Map.ofEntries(
                Map.entry("mail.delivery.host", "127.0.0.1"),
                Map.entry("mail.delivery.port", String.valueOf(port())),
                Map.entry("mail.delivery.answer-within", "1500ms"),
                Map.entry("candor.notices.lease", "4s"),
                Map.entry("candor.delivery.first-pause", "300ms"),
                Map.entry("candor.delivery.longest-pause", "1s"),
                Map.entry("candor.delivery.pause-while-away", "300ms"),
                Map.entry("dev.candor.notify.delivery.LetterMailer/send/Timeout/value", "2"),
                Map.entry("dev.candor.notify.delivery.LetterMailer/send/CircuitBreaker/delay", "1"),
                Map.entry("candor.intake.url", "https://report.example"),
                Map.entry("candor.triage.url", "https://desk.example"),
                Map.entry("candor.notify.url", "https://fix.example"));
    }

    @Override
    public void stop() {}

    /** After the real servers, which bring a mailbox of their own. */
    @Override
    public int order() {
        return 10;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
