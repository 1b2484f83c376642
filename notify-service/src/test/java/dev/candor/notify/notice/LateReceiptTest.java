package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.LateReceipt;
import dev.candor.events.ReportEvent.ReportAdmitted;
import dev.candor.events.ReportEvent.ReportQuarantined;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.notice.Message.Receipt;
import dev.candor.policy.Policy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LateReceiptTest {

    private static final Policy EXPRESS = Advisories.express();

    @Test
    void waitsWhileAReportIsSetApart() {
        var apart = new ReportQuarantined(Set.of(Remark.MARKED_AS_SPAM), Optional.of(Events.ada()));

        assertThat(Notices.of(apart, EXPRESS)).isEmpty();
    }

    @Test
    void isSentOnceAHandlerAdmitsTheReport() {
        var late = new LateReceipt(Events.REPORT, 1, Optional.of(Events.BY), false, Events.ada());

        assertThat(Notices.of(new ReportAdmitted("grace", Optional.of(late)), EXPRESS))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(NoticeKind.RECEIPT);
                    assertThat(it.isAutomatic()).isTrue();
                    assertThat(it.message())
                            .isEqualTo(new Receipt(Events.REPORT, 1, Optional.of(Events.BY), Optional.empty(), false));
                });
    }

    @Test
    void isNotSentWhereNoneWasHeldBack() {
        assertThat(Notices.of(new ReportAdmitted("grace", Optional.empty()), EXPRESS))
                .isEmpty();
    }
}
