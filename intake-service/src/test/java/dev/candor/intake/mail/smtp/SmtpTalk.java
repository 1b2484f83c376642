package dev.candor.intake.mail.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A client that says exactly what a test wants, over a real connection. */
final class SmtpTalk implements AutoCloseable {

    private static final int PATIENCE = 45_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    SmtpTalk(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
        answer();
        say("EHLO client.test");
    }

    /** One mail on a connection of its own; the answer to its data, or to the recipient that was refused. */
    static String send(int port, String recipient, String mail) throws IOException {
        return send(port, recipient, wire(mail));
    }

    static String send(int port, String recipient, byte[] wire) throws IOException {
        try (var talk = new SmtpTalk(port)) {
            talk.say("MAIL FROM:<ada@reporter.test>");
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
