package dev.candor.triage.disclosure;

import static dev.candor.triage.casefile.Cases.by;
import static dev.candor.triage.casefile.Refusals.assertRefused;
import static dev.candor.triage.casefile.SampleCommands.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.DeliveryEvent.AdvisoryPublished;
import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.events.DeliveryEvent.NotificationDeferred;
import dev.candor.events.DeliveryEvent.NotificationDelivered;
import dev.candor.events.DeliveryEvent.NotificationFailed;
import dev.candor.events.DeliveryEvent.PublicationFailed;
import dev.candor.events.Event;
import dev.candor.events.OutcomeEvent.PublicationRetried;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Cases;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryPublicationTest {

    private static final UUID NOTICE = new UUID(3, 3);

    @Test
    void triesTheFailedChannelAlone() {
        var it = heard(
                new AdvisoryPublished("site", "https://sample.example/advisories/SAMPLE-2026-0001"),
                new PublicationFailed("osv", "/affected: a rule"));

        assertThat(retry("osv").decide(it, by("ada")))
                .containsExactly(new PublicationRetried("osv", Optional.empty(), Optional.empty()));
        assertRefused(Refusal.CHANNEL_NOT_FAILED, () -> retry("site").decide(it, by("ada")));
        assertRefused(Refusal.CHANNEL_NOT_FAILED, () -> retry("announcement").decide(it, by("ada")));
    }

    @Test
    void announcesAgainWhatTheListDidNotTake() {
        var it = heard(new NotificationFailed(NOTICE, NoticeKind.ANNOUNCEMENT, "announcement", 9, "550"));

        var retried =
                (PublicationRetried) retry("announcement").decide(it, by("ada")).getLast();

        assertThat(retried.announcementList()).contains("announce@sample.example");
        assertThat(retried.advisory()).isEqualTo(it.advisory().published());
    }

    @Test
    void isOverOnceTheListTookIt() {
        var it = heard(
                new NotificationFailed(NOTICE, NoticeKind.ANNOUNCEMENT, "announcement", 9, "550"),
                new NotificationDelivered(new UUID(4, 4), NoticeKind.ANNOUNCEMENT, "announcement"));

        assertThat(it.deliveries().failed()).isEmpty();
    }

    @Test
    void waitsForAMailThatIsStillTried() {
        var it = heard(new NotificationDeferred(NOTICE, NoticeKind.ANNOUNCEMENT, "announcement", 1, "421"));

        assertRefused(Refusal.CHANNEL_NOT_FAILED, () -> retry("announcement").decide(it, by("ada")));
    }

    private static CaseCommand retry(String channel) {
        return command("retry-publication", Map.of("channel", channel));
    }

    private static VulnerabilityCase heard(Event... events) {
        return Cases.in(CaseState.DISCLOSED).and("notify", events).build();
    }
}
