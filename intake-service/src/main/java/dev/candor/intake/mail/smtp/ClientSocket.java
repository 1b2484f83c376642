package dev.candor.intake.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.subethamail.smtp.server.Session;

/** The connection of one client, in the clear at first. Every answer that is written to it has a status code. */
final class ClientSocket extends Socket {

    private Optional<SSLSocket> encrypted = Optional.empty();
    private boolean isHandedOver;

    static ClientSocket of(Session session) {
        return (ClientSocket) session.getSocket();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return encrypted.isPresent() ? encrypted.get().getInputStream() : super.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return isHandedOver ? super.getOutputStream() : new CodedAnswers(bare());
    }

    /** Says who we are and what we can do: the one answer that has no status code (RFC 2034, section 4). */
    void greet(List<String> words) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            lines.append("250")
                    .append(i < words.size() - 1 ? '-' : ' ')
                    .append(words.get(i))
                    .append("\r\n");
        }
        var out = bare();
        out.write(lines.toString().getBytes(UTF_8));
        out.flush();
    }

    /** From here on everything is encrypted. Streams that were asked for before must not be used any more. */
    void encrypt(SSLContext context) throws IOException {
        isHandedOver = true;
        var layered = (SSLSocket)
                context.getSocketFactory().createSocket(this, getInetAddress().getHostAddress(), getPort(), true);
        layered.setUseClientMode(false);
        layered.startHandshake();
        isHandedOver = false;
        encrypted = Optional.of(layered);
    }

    @Override
    public void close() throws IOException {
        var layered = encrypted;
        // Closing the upper one closes this one again.
        encrypted = Optional.empty();
        if (layered.isPresent()) {
            layered.get().close();
        }
        super.close();
    }

    private OutputStream bare() throws IOException {
        return encrypted.isPresent() ? encrypted.get().getOutputStream() : super.getOutputStream();
    }

    /** Waits for clients. */
    static final class Listener extends ServerSocket {

        Listener() throws IOException {
            super();
        }

        @Override
        public Socket accept() throws IOException {
            var client = new ClientSocket();
            implAccept(client);
            return client;
        }
    }
}
