package dev.candor.notify.delivery;

import dev.candor.journal.Secrets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Whether a letter may leave now: not to an address from which mail comes back for good, and not too many within an hour
 * to one address. What has to wait is not lost: its notice stays in the queue.
 */
@ApplicationScoped
public class AdmitLetter {

    private static final Duration HOUR = Duration.ofHours(1);

    private final AddressRepository addresses;
    private final Secrets secrets;
    private final AddressConfig config;
    private final Clock clock;

    AdmitLetter(AddressRepository addresses, Secrets secrets, AddressConfig config, Clock clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** Completes where it may leave; fails with {@link AddressSuspended} or {@link TooManyMails} where it may not. */
    public Uni<Letter> admit(Notice notice, Letter letter) {
        var address = secrets.replyToken("address", letter.to().toLowerCase(Locale.ROOT), 0);
        var now = clock.instant();
        return addresses
                .isSuspended(address)
                .invoke(suspended -> {
                    if (suspended && notice.isToAPerson()) {
                        throw new AddressSuspended();
                    }
                })
                .chain(() -> addresses.triedSince(now.minus(HOUR), address, notice.id()))
                .invoke(before -> {
                    if (letter.isAutomatic() && before >= config.mostPerHour()) {
                        throw new TooManyMails(config.pause());
                    }
                })
                .chain(() -> addresses.tried(notice.id(), address, now))
                .replaceWith(letter);
    }

    /** Mail to the address comes back for good. */
    public static final class AddressSuspended extends RuntimeException {

        private static final long serialVersionUID = 1;

        AddressSuspended() {
            super("Mail to the address of a notice comes back");
        }
    }

    /** The address has had as many mails within the hour as one may have. */
    public static final class TooManyMails extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Duration pause;

        TooManyMails(Duration pause) {
            super("The address of a notice has had enough mails for now");
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }
}
