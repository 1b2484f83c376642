package dev.candor.local.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends mails over several connections at once, one after the other on each, and takes the time of each. */
record MailLoad(int port, String recipient, int connections, int mails) {

    private static final int PATIENCE_MILLIS = 120_000;

    LoadResult run() throws IOException, InterruptedException {
        var next = new AtomicInteger();
        var begun = System.nanoTime();
        var work = new ArrayList<Future<List<Long>>>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                work.add(pool.submit(() -> send(next)));
            }
        }
        var took = System.nanoTime() - begun;
        var latencies = new ArrayList<Long>();
        for (var it : work) {
            try {
                latencies.addAll(it.get());
            } catch (ExecutionException failure) {
                throw new IOException("The load broke off", failure.getCause());
            }
        }
        return LoadResult.of(latencies, took);
    }

    private List<Long> send(AtomicInteger next) throws IOException {
        var latencies = new ArrayList<Long>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new BufferedOutputStream(socket.getOutputStream(), 256 * 1024);
            expect(in, "220");
            say(in, out, "EHLO bench.test\r\n", "250");
            for (int number = next.getAndIncrement(); number < mails; number = next.getAndIncrement()) {
                var mail = BenchMail.of(number, recipient);
                var begun = System.nanoTime();
                say(in, out, "MAIL FROM:<robin%d@reporter.test>\r\n".formatted(number), "250");
                say(in, out, "RCPT TO:<" + recipient + ">\r\n", "250");
                say(in, out, "DATA\r\n", "354");
                out.write(mail);
                say(in, out, "\r\n.\r\n", "250");
                latencies.add(System.nanoTime() - begun);
            }
            say(in, out, "QUIT\r\n", "221");
        }
        return latencies;
    }

    private static void say(InputStream in, OutputStream out, String line, String wanted) throws IOException {
        out.write(line.getBytes(US_ASCII));
        out.flush();
        expect(in, wanted);
    }

    private static void expect(InputStream in, String wanted) throws IOException {
        String line;
        do {
            line = line(in);
        } while (line.length() > 3 && line.charAt(3) == '-');
        if (!line.startsWith(wanted)) {
            throw new IOException("Expected %s, but heard: %s".formatted(wanted, line));
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString();
    }
}
