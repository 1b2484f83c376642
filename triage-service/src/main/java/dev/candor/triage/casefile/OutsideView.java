package dev.candor.triage.casefile;

import java.util.Optional;

/**
 * A case as a participant from outside its team sees it: what the team says among itself, who reported, mails as they
 * came, and other participants are not part of it.
 */
public final class OutsideView {

    private OutsideView() {}

    public static VulnerabilityCase of(VulnerabilityCase it, String account) {
        return new VulnerabilityCase(
                it.id(),
                it.sequence(),
                it.state(),
                it.project(),
                it.report().withoutPerson(),
                it.handling(),
                thread(it.thread(), account),
                it.fixes(),
                it.advisory(),
                it.embargo(),
                it.facts(),
                it.participants().only(account),
                it.outcome(),
                it.clocks(),
                Deliveries.NONE,
                it.updatedAt());
    }

    private static MessageThread thread(MessageThread thread, String account) {
        return new MessageThread(
                thread.messages().stream()
                        .filter(it -> isShown(it, account))
                        .map(OutsideView::withoutSender)
                        .toList(),
                thread.acknowledgedAt());
    }

    private static boolean isShown(Message it, String account) {
        return switch (it.kind()) {
            case NOTE -> it.author().equals(account);
            case HELD, MAILED -> false;
            case REPORTER, ACKNOWLEDGEMENT, REPLY, QUESTION, OUTCOME -> true;
        };
    }

    private static Message withoutSender(Message it) {
        return new Message(
                it.event(),
                it.kind(),
                it.author(),
                it.at(),
                it.text(),
                it.arrival()
                        .map(how -> new Message.Arrival(
                                how.id(),
                                how.channel(),
                                Optional.empty(),
                                Optional.empty(),
                                how.files(),
                                Optional.empty(),
                                how.remarks())),
                it.nextUpdate());
    }
}
