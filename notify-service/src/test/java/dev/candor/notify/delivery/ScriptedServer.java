package dev.candor.notify.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A mail server that misbehaves as told, and keeps what it was sent byte for byte. */
public final class ScriptedServer implements AutoCloseable {

    /** What it does with the first mails; later ones are taken. */
    public enum Behaviour {
        TAKE,
        REFUSE_FOR_GOOD,
        REFUSE_FOR_NOW,
        CLOSE_SERVICE,
        TAKE_AND_CUT,
        HANG
    }

    /** How a client gets an encrypted connection to it. */
    enum Encryption {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    /** The one password that it takes. */
    static final String PASSWORD = "correct horse";

    private final Behaviour behaviour;
    private final AtomicInteger left;
    private final Encryption encryption;
    private final Optional<SSLSocketFactory> tls;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> signedIn = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public ScriptedServer(int port, Behaviour behaviour, int times) throws IOException {
        this(port, behaviour, times, Encryption.NONE, Optional.empty());
    }

    /** One that encrypts, at a port of its own choice. */
    ScriptedServer(Encryption encryption, SSLSocketFactory tls) throws IOException {
        this(0, Behaviour.TAKE, 0, encryption, Optional.of(tls));
    }

    private ScriptedServer(
            int port, Behaviour behaviour, int times, Encryption encryption, Optional<SSLSocketFactory> tls)
            throws IOException {
        this.behaviour = behaviour;
        this.left = new AtomicInteger(times);
        this.encryption = encryption;
        this.tls = tls;
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofVirtual().start(this::accept);
    }

    /** The mails that it saw whole, taken or not, as they came over the wire. */
    public List<String> mails() {
        return mails;
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Whether each mail came over an encrypted connection, and from whom. */
    List<String> signedIn() {
        return signedIn;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var it : open) {
            it.close();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            var socket = encryption == Encryption.IMPLICIT ? encrypted(plain) : plain;
            var in = new BufferedInputStream(socket.getInputStream());
            say(socket, "220 peer.example ESMTP");
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                var verb = line.strip().toUpperCase(Locale.ROOT);
                if (verb.startsWith("EHLO")) {
                    var mayEncrypt = encryption == Encryption.STARTTLS && socket == plain;
                    say(
                            socket,
                            "250-peer.example\r\n250-8BITMIME\r\n%s250-AUTH PLAIN\r\n250 SIZE 10485760"
                                    .formatted(mayEncrypt ? "250-STARTTLS\r\n" : ""));
                } else if (verb.startsWith("STARTTLS")) {
                    say(socket, "220 go on");
                    socket = encrypted(plain);
                    in = new BufferedInputStream(socket.getInputStream());
                } else if (verb.startsWith("AUTH")) {
                    var said =
                            new String(Base64.getDecoder().decode(line.strip().substring("AUTH PLAIN ".length())));
                    signedIn.add(said.split("\u0000")[1]);
                    say(socket, said.endsWith(PASSWORD) ? "235 2.7.0 welcome" : "535 5.7.8 who are you");
                } else if (verb.startsWith("RCPT") && acts(Behaviour.REFUSE_FOR_GOOD)) {
                    say(socket, "550 5.1.1 no such user here");
                } else if (verb.startsWith("RCPT") && acts(Behaviour.REFUSE_FOR_NOW)) {
                    say(socket, "451 4.7.1 greylisted");
                } else if (verb.startsWith("MAIL") && acts(Behaviour.CLOSE_SERVICE)) {
                    say(socket, "421 4.3.2 closing");
                    return;
                } else if (verb.startsWith("DATA")) {
                    say(socket, "354 go on");
                    mails.add(data(in));
                    if (acts(Behaviour.TAKE_AND_CUT)) {
                        return;
                    }
                    if (acts(Behaviour.HANG)) {
                        in.read();
                        return;
                    }
                    say(socket, "250 2.0.0 taken");
                } else if (verb.startsWith("QUIT")) {
                    say(socket, "221 bye");
                    return;
                } else {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException _) {
            // The other side went away, as it may.
        }
    }

    private Socket encrypted(Socket plain) throws IOException {
        var socket = (SSLSocket) tls.orElseThrow().createSocket(plain, "localhost", plain.getPort(), false);
        socket.setUseClientMode(false);
        return socket;
    }

    private boolean acts(Behaviour asked) {
        return behaviour == asked && left.getAndDecrement() > 0;
    }

    private static void say(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(InputStream in) throws IOException {
        return until(in, "\r\n");
    }

    private static String data(InputStream in) throws IOException {
        return until(in, "\r\n.\r\n");
    }

    private static String until(InputStream in, String end) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var it = in.read(); it >= 0; it = in.read()) {
            bytes.write(it);
            if (it == '\n' && bytes.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
                break;
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
