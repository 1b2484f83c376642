package dev.candor.notify.delivery;

import dev.candor.events.ReportEvent.DeliveryReport;
import dev.candor.events.ReportEvent.DeliveryReportReceived;
import java.util.regex.Pattern;

/** What a mail system's report says of an address (RFC 3463). */
record Bounce(DeliveryReport kind, String status) {

    /** No such mailbox, no such domain, moved, disabled: asking again is of no use. */
    private static final Pattern NOBODY_THERE = Pattern.compile("5\\.1\\.[0-36]|5\\.1\\.10|5\\.2\\.1");

    static Bounce of(DeliveryReportReceived report) {
        return new Bounce(report.kind(), report.status());
    }

    /** Whether the mail did not reach its reader. */
    boolean isLost() {
        return kind == DeliveryReport.BOUNCE || kind == DeliveryReport.COMPLAINT;
    }

    /** Whether it counts against the address; a mail that was only waited for too long does not. */
    boolean isHard() {
        return kind == DeliveryReport.COMPLAINT || (kind == DeliveryReport.BOUNCE && status.startsWith("5"));
    }

    /** Whether one is enough. */
    boolean isNobodyThere() {
        return kind == DeliveryReport.BOUNCE && NOBODY_THERE.matcher(status).matches();
    }

    String reason() {
        return kind == DeliveryReport.COMPLAINT ? "complaint" : status.isEmpty() ? "bounced" : status;
    }
}
