package dev.candor.intake.mail.imap;

import dev.candor.intake.mail.imap.ImapConfig.Encryption;
import dev.candor.intake.mail.imap.ImapConfig.MailboxConfig;
import dev.candor.intake.mail.imap.ImapConfig.Mechanism;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A mailbox while it is open. All calls block; {@link #interrupt} alone may come from another thread. */
final class MailboxConnection implements AutoCloseable {

    private static final String CONNECT_MILLIS = "15000";
    private static final String ANSWER_MILLIS = "90000";
    private static final String BYTES_AT_ONCE = "262144";

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final IMAPFolder processed;

    private MailboxConnection(IMAPStore store, IMAPFolder folder, IMAPFolder processed) {
        this.store = store;
        this.folder = folder;
        this.processed = processed;
    }

    /** A mail in the folder. */
    record Waiting(long uid, int size, Message message) {}

    /** @param secret the password, or the token where the mailbox takes tokens */
    static MailboxConnection open(MailboxConfig config, String secret) throws MessagingException {
        var store = (IMAPStore) Session.getInstance(properties(config)).getStore("imap");
        try {
            store.connect(config.host(), config.port(), config.user(), secret);
            var processed = (IMAPFolder) store.getFolder(config.processed());
            if (!processed.exists() && !processed.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The folder for processed mails cannot be made");
            }
            var folder = (IMAPFolder) store.getFolder(config.folder());
            folder.open(Folder.READ_WRITE);
            return new MailboxConnection(store, folder, processed);
        } catch (MessagingException failure) {
            store.close();
            throw failure;
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** All mails in the folder, the oldest first. */
    List<Waiting> waiting() throws MessagingException {
        // Asks the server for what is new; IDLE or a pause lie behind.
        folder.getMessageCount();
        var messages = folder.getMessages();
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
        var waiting = new ArrayList<Waiting>();
        for (var message : messages) {
            if (!message.isExpunged()) {
                waiting.add(new Waiting(folder.getUID(message), message.getSize(), message));
            }
        }
        return waiting;
    }

    /** Copies the mail as it came; nothing in the mailbox changes. */
    void copy(Waiting it, Path target) throws MessagingException, IOException {
        var message = (IMAPMessage) it.message();
        message.setPeek(true);
        try (var out = new BufferedOutputStream(Files.newOutputStream(target));
                var in = message.getMimeStream()) {
            in.transferTo(out);
        }
    }

    void moveToProcessed(Waiting it) throws MessagingException {
        var mails = new Message[] {it.message()};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(mails, processed);
        } else {
            folder.copyMessages(mails, processed);
            folder.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(mails);
        }
    }

    boolean canIdle() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits until the server tells of something, or {@link #interrupt} is called. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Ends {@link #idle}: any other command does. */
    void interrupt() throws MessagingException {
        folder.doCommandIgnoreFailure(protocol -> {
            protocol.simpleCommand("NOOP", null);
            return null;
        });
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static Properties properties(MailboxConfig config) {
        if (config.encryption() == Encryption.NONE && !isThisMachine(config.host())) {
            throw new IllegalStateException("A mailbox on another machine needs an encrypted connection");
        }
        var properties = new Properties();
        properties.setProperty("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.imap.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.imap.writetimeout", ANSWER_MILLIS);
        properties.setProperty("mail.imap.fetchsize", BYTES_AT_ONCE);
        properties.setProperty("mail.imap.ssl.enable", String.valueOf(config.encryption() == Encryption.IMPLICIT));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        var needsStartTls = String.valueOf(config.encryption() == Encryption.STARTTLS);
        properties.setProperty("mail.imap.starttls.enable", needsStartTls);
        properties.setProperty("mail.imap.starttls.required", needsStartTls);
        config.oauth().ifPresent(it -> {
            if (it.mechanism() == Mechanism.OAUTHBEARER) {
                BearerLogin.offer();
                properties.setProperty("mail.imap.sasl.enable", "true");
                properties.setProperty("mail.imap.sasl.mechanisms", BearerLogin.MECHANISM);
            } else {
                properties.setProperty("mail.imap.auth.mechanisms", "XOAUTH2");
            }
        });
        return properties;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }
}
