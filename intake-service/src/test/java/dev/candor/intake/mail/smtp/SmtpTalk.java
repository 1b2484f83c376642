package dev.candor.intake.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A client that says exactly what a test wants, over a real connection. */
public final class SmtpTalk implements AutoCloseable {

    private static final int PATIENCE = 45_000;

    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private String greeting;

    SmtpTalk(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
        answer();
        greeting = greet();
    }

    /** What the server says that it can do, line by line. */
    String greeting() {
        return greeting;
    }

    /** Encrypts the connection, whoever shows whatever certificate, and greets again. */
    void encrypt() throws IOException {
        if (!say("STARTTLS").startsWith("220")) {
            throw new IOException("The server does not encrypt");
        }
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
            var encrypted = (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", 0, true);
            encrypted.startHandshake();
            socket = encrypted;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
        greeting = greet();
    }

    private String greet() throws IOException {
        out.write("EHLO client.test\r\n".getBytes(UTF_8));
        out.flush();
        var lines = new StringBuilder();
        String line;
        do {
            line = line();
            lines.append(line).append('\n');
        } while (line.length() > 3 && line.charAt(3) == '-');
        return lines.toString();
    }

    /** One mail on a connection of its own; the answer to its data, or to the recipient that was refused. */
    public static String send(int port, String recipient, String mail) throws IOException {
        return send(port, recipient, wire(mail));
    }

    static String send(int port, String recipient, byte[] wire) throws IOException {
        return send(port, "ada@reporter.test", recipient, wire);
    }

    static String send(int port, String sender, String recipient, byte[] wire) throws IOException {
        try (var talk = new SmtpTalk(port)) {
            talk.say("MAIL FROM:<" + sender + ">");
            var taken = talk.say("RCPT TO:<" + recipient + ">");
            return taken.startsWith("250") ? talk.data(wire) : taken;
        }
    }

    /** A mail's text with the line ends and stuffed dots of the wire. */
    static byte[] wire(String mail) {
        return stuffed(mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    static byte[] stuffed(byte[] mail) {
        return new String(mail, ISO_8859_1).replaceAll("(?m)^\\.", "..").getBytes(ISO_8859_1);
    }

    String say(String line) throws IOException {
        return sayRaw((line + "\r\n").getBytes(UTF_8));
    }

    String sayRaw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return answer();
    }

    String data(byte[] wire) throws IOException {
        var ready = say("DATA");
        if (!ready.startsWith("354")) {
            return ready;
        }
        out.write(wire);
        return sayRaw("\r\n.\r\n".getBytes(UTF_8));
    }

    /** The last line of an answer; empty where the connection was closed. */
    String answer() throws IOException {
        var line = line();
        while (line.length() > 3 && line.charAt(3) == '-') {
            line = line();
        }
        return line;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int it = in.read(); it >= 0 && it != '\n'; it = in.read()) {
            line.write(it);
        }
        return line.toString(UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
