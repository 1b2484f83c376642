package dev.candor.intake.participant;

import dev.candor.events.CaseId;
import dev.candor.intake.report.Participation;
import dev.candor.intake.web.SignedWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.Set;

/** Remembers for a short while whose page a browser may see, so that the token stays out of addresses. */
@ApplicationScoped
class ParticipantSession {

    static final String COOKIE = "candor_participant";

    private static final String PURPOSE = "participant";

    private final SignedWords words;

    ParticipantSession(SignedWords words) {
        this.words = words;
    }

    NewCookie open(Participation it) {
        return words.cookie(COOKIE, PURPOSE, it.caseId().value(), it.participant());
    }

    Optional<Participation> read(Optional<String> cookie) {
        return words.read(PURPOSE, cookie)
                .map(it -> new Participation(new CaseId(it.get(0)), it.get(1), Set.of(it.get(0))));
    }
}
