package dev.candor.intake.receipt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with receipts that open nothing. */
@ConfigMapping(prefix = "intake.receipt")
interface ReceiptConfig {

    /** How many wrong receipts one source may try in a minute; then it has to wait. */
    @WithDefault("20")
    int wrongPerSource();

    /** How many wrong receipts all sources together may try in a minute; beyond that every refusal takes longer. */
    @WithDefault("600")
    int wrongAltogether();

    /** How much longer. */
    @WithDefault("2s")
    Duration slowDown();

    /** How long the answer to a lost receipt takes, whether or not there is such a report. */
    @WithDefault("1s")
    Duration lostReceiptTakes();

    /** How often the receipt of one case can be replaced. */
    @WithDefault("15m")
    Duration betweenReplacements();
}
