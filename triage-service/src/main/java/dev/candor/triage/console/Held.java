package dev.candor.triage.console;

import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;

/** The messages that wait to be let into a case's thread. */
final class Held {

    private Held() {}

    static List<Message> messages(VulnerabilityCase it) {
        return it.thread().messages().stream()
                .filter(message -> message.kind() == Message.Kind.HELD)
                .toList();
    }
}
