package dev.candor.triage.console;

import dev.candor.triage.casefile.Participant;
import io.quarkus.qute.RawString;
import java.time.Instant;

/** The terms of a case for somebody who is asked in. {@code limit}: until when they keep a secret; may be empty. */
record TermsView(
        String id, String project, String kind, String invitedBy, RawString terms, String limit, String refusal) {

    static TermsView of(String id, String project, Participant it, String refusal, Instant now) {
        return new TermsView(
                id,
                project,
                Story.word(it.kind()),
                it.invitedBy(),
                Markdown.html(it.terms().text().or("(The terms can no longer be read.)")),
                it.limit().map(at -> new Moment(at, now).date()).orElse(""),
                refusal);
    }
}
