package dev.candor.notify.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Counts mails that came back, by address. Used inside the transaction that says so. */
@ApplicationScoped
class Bounces {

    private final AddressRepository addresses;
    private final AddressConfig config;
    private final Clock clock;

    Bounces(AddressRepository addresses, AddressConfig config, Clock clock) {
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
    }

    Uni<Void> count(NoticeEntity row, Bounce bounce) {
        return bounce.isHard()
                ? count(row, bounce.isNobodyThere() ? 1 : config.mostBounces())
                : Uni.createFrom().voidItem();
    }

    /** The next mail server knows no such address. */
    Uni<Void> countRefused(NoticeEntity row) {
        return count(row, config.mostBounces());
    }

    private Uni<Void> count(NoticeEntity row, int most) {
        var address = row.address;
        return address == null ? Uni.createFrom().voidItem() : addresses.bounced(address, most, clock.instant());
    }
}
