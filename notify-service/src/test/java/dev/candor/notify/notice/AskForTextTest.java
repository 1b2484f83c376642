package dev.candor.notify.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.Remark;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.notify.delivery.Advisories;
import dev.candor.notify.notice.Message.Receipt;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskForTextTest {

    private static final Policy EXPRESS = Advisories.express();
    private static final String REQUEST = "Would you please send the whole report as text";

    @ParameterizedTest
    @EnumSource(names = {"NO_TEXT", "ONLY_A_LINK", "ONLY_FILES"})
    void isPartOfTheOneReceiptWhereTheMailHeldLittle(Remark remark) {
        assertThat(asksForText(Set.of(remark, Remark.SENDER_UNVERIFIED))).isTrue();
        assertThat(body(true)).containsOnlyOnce(REQUEST);
    }

    @Test
    void isNotPartOfAnyOther() {
        assertThat(asksForText(Set.of(Remark.SENDER_UNVERIFIED, Remark.MAIL_TRUNCATED)))
                .isFalse();
        assertThat(body(false)).doesNotContain(REQUEST);
    }

    private static boolean asksForText(Set<Remark> remarks) {
        var receipt = Notices.of(with(Events.reportFrom(Events.ada()), remarks), EXPRESS).stream()
                .map(Addressee::message)
                .filter(Receipt.class::isInstance)
                .map(Receipt.class::cast)
                .toList();
        assertThat(receipt).hasSize(1);
        return receipt.getFirst().asksForText();
    }

    private static String body(boolean asksForText) {
        var values = Wording.sample();
        values.put("asksForText", asksForText);
        return new NoticeTemplates(Optional.empty(), List.of(EXPRESS))
                .text(NoticeKind.RECEIPT, EXPRESS, values)
                .body()
                .replaceAll("\\s+", " ");
    }

    private static ReportReceived with(ReportReceived it, Set<Remark> remarks) {
        return new ReportReceived(
                it.reportId(),
                it.project(),
                it.channel(),
                it.source(),
                it.summary(),
                it.details(),
                it.claims(),
                it.reporter(),
                it.files(),
                it.raw(),
                remarks,
                it.receiptGeneration(),
                it.acknowledgeBy(),
                it.audience(),
                it.origin(),
                it.receiptTo());
    }
}
