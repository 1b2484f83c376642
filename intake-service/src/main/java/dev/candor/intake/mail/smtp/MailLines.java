package dev.candor.intake.mail.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.subethamail.smtp.RejectException;

/**
 * The bytes of one mail as SMTP transfers them. Only CR LF, dot, CR LF ends it (RFC 5321, 4.1.1.4); a CR or LF alone is
 * no end of a line, and a mail that holds one is refused. So no two mail systems can disagree on where it ends.
 */
final class MailLines {

    private static final int CHECK_EVERY = 64;
    // A client that sends much more than it may does not wish to hear why.
    private static final int PATIENCE = 4;

    private final InputStream in;
    private final OutputStream out;
    private final long most;
    private final long deadline;

    private State state = State.LINE_START;
    private long read;
    private long written;
    private boolean hasBareLineEnd;

    private enum State {
        LINE_START,
        IN_LINE,
        CR,
        DOT,
        DOT_CR,
        END
    }

    MailLines(InputStream in, OutputStream out, long most, long deadline) {
        this.in = in;
        this.out = out;
        this.most = most;
        this.deadline = deadline;
    }

    /** Copies the mail without its dot stuffing; reads a refused one to its end, so that the client hears the answer. */
    void copy() throws IOException, RejectException {
        while (state != State.END) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The client went away within a mail");
            }
            if (++read % CHECK_EVERY == 0 && System.nanoTime() > deadline) {
                throw Refusals.tooSlow();
            }
            if (read > most * PATIENCE) {
                throw Refusals.muchTooLarge(most);
            }
            take(next);
        }
        if (hasBareLineEnd) {
            throw Refusals.bareLineEnd();
        }
        if (written > most) {
            throw Refusals.tooLarge(most);
        }
    }

    private void take(int next) throws IOException {
        switch (state) {
            case LINE_START -> {
                if (next == '.') {
                    state = State.DOT;
                } else {
                    takeInLine(next);
                }
            }
            case IN_LINE -> takeInLine(next);
            case CR -> afterCr(next, State.LINE_START);
            case DOT -> {
                if (next == '\r') {
                    state = State.DOT_CR;
                } else {
                    takeInLine(next);
                }
            }
            case DOT_CR -> afterCr(next, State.END);
            case END -> throw new IllegalStateException();
        }
    }

    private void takeInLine(int next) throws IOException {
        if (next == '\r') {
            state = State.CR;
            return;
        }
        hasBareLineEnd |= next == '\n';
        state = State.IN_LINE;
        write(next);
    }

    private void afterCr(int next, State complete) throws IOException {
        if (next != '\n') {
            hasBareLineEnd = true;
            state = State.IN_LINE;
            takeInLine(next);
            return;
        }
        state = complete;
        if (complete != State.END) {
            write('\r');
            write('\n');
        }
    }

    private void write(int next) throws IOException {
        if (++written <= most && !hasBareLineEnd) {
            out.write(next);
        }
    }
}
