package dev.candor.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/** Says yes to every mail and keeps none: as fast as mail can be sent on this machine. */
final class SmtpSink implements AutoCloseable {

    private static final byte[] END = "\r\n.\r\n".getBytes(US_ASCII);

    private final ServerSocket server;

    private SmtpSink(ServerSocket server) {
        this.server = server;
    }

    static SmtpSink open() throws IOException {
        var sink = new SmtpSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(sink::listen);
        return sink;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void listen() {
        try {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException _) {
            // It was closed.
        }
    }

    private static void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            var in = new BufferedInputStream(client.getInputStream(), 64 * 1024);
            var out = client.getOutputStream();
            say(out, "220 sink");
            for (var line = line(in); !line.startsWith("QUIT"); line = line(in)) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    skipMail(in);
                }
                say(out, "250 ok");
            }
            say(out, "221 bye");
        } catch (IOException _) {
            // The client went away.
        }
    }

    private static void skipMail(InputStream in) throws IOException {
        var last = new byte[END.length];
        while (!Arrays.equals(last, END)) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("The client went away");
            }
            System.arraycopy(last, 1, last, 0, last.length - 1);
            last[last.length - 1] = (byte) next;
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("The client went away");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString().toUpperCase(Locale.ROOT);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }
}
