package dev.candor.triage.console;

import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.triage.casefile.Kin;
import dev.candor.triage.casefile.Outcome;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.outcome.Prompt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a case besides its fixes, and which others belong to it.
 *
 * @param prompt what its team has to decide; empty otherwise
 * @param joined what the same reporter sent by other channels
 */
record OutcomeView(String prompt, List<Fact> facts, List<Relative> relatives, List<MessageView> joined) {

    /** Another case, and what it is to this one. */
    record Relative(String what, String id) {}

    static OutcomeView of(VulnerabilityCase it, List<VulnerabilityCase> joined, Optional<Prompt> prompt, Instant now) {
        return new OutcomeView(
                prompt.map(Prompt::sentence).orElse(""),
                facts(it, now),
                relatives(it.outcome().kin()),
                joined.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(MessageView.of(one.id().value(), one.report(), now)),
                                one.thread().messages().stream()
                                        .map(message -> MessageView.of(one.id().value(), message, now))))
                        .toList());
    }

    public boolean isEmpty() {
        return prompt.isEmpty() && facts.isEmpty() && relatives.isEmpty() && joined.isEmpty();
    }

    private static List<Fact> facts(VulnerabilityCase it, Instant now) {
        var outcome = it.outcome();
        var facts = new ArrayList<Fact>();
        if (!outcome.kin().names().isEmpty()) {
            facts.add(Fact.of("Called now", outcome.kin().nameOf(it.id()).value()));
        }
        outcome.rejection()
                .filter(_ -> outcome.decision().filter(Outcome.Decided::dropped).isPresent()
                        && outcome.redirection().isEmpty())
                .ifPresent(why -> facts.add(new Fact(
                        "Not handled as a vulnerability",
                        Story.word(why.reason()),
                        why.code().map("reason code "::concat).orElse(""))));
        outcome.rejection()
                .flatMap(why -> why.publicIssue())
                .ifPresent(issue -> facts.add(Fact.of("Fixed in public", Shown.line(issue))));
        outcome.redirection()
                .ifPresent(to -> facts.add(new Fact(
                        "Sent to", Shown.line(to.maintainers()), to.page().orElse(to.purl()))));
        outcome.decision().ifPresent(by -> facts.add(new Fact("Decided by", by.by(), new Moment(by.at(), now).date())));
        outcome.reviewAt()
                .map(at -> new Moment(at, now))
                .ifPresent(at -> facts.add(new Fact("Looked at again", at.date(), at.relative())));
        outcome.withdrawal()
                .ifPresent(asked -> facts.add(new Fact(
                        "Withdrawn by the reporter",
                        asked.reason().map(OutcomeView::words).orElse("without a reason"),
                        new Moment(asked.at(), now).date())));
        outcome.secondLook()
                .ifPresent(asked -> facts.add(new Fact(
                        asked.given() ? "Second look, given" : "Second look asked for",
                        words(asked.why()),
                        new Moment(asked.at(), now).date())));
        outcome.forwarding().ifPresent(choice -> facts.add(Fact.of("Passing it on", Story.word(choice))));
        outcome.upstream()
                .forEach(told -> facts.add(new Fact(
                        "Maintainers told",
                        Shown.line(told.purl()),
                        told.withoutReportersName() ? "without the reporter's name" : "with the reporter's name")));
        outcome.advisoryWithdrawnAt()
                .ifPresent(at -> facts.add(Fact.of("Advisory withdrawn", new Moment(at, now).date())));
        return facts;
    }

    private static List<Relative> relatives(Kin kin) {
        var relatives = new ArrayList<Relative>();
        kin.duplicateOf().ifPresent(id -> relatives.add(new Relative("Goes on as", id.value())));
        kin.origin()
                .ifPresent(from -> relatives.add(new Relative(
                        switch (from.relation()) {
                            case FOLLOW_UP -> "Follows up";
                            case SPLIT_OFF -> "Split off from";
                            case DUPLICATE, JOINED -> "Came from";
                        },
                        from.caseId())));
        kin.links()
                .forEach(link -> relatives.add(new Relative(
                        switch (link.relation()) {
                            case DUPLICATE -> "Its duplicate";
                            case JOINED -> "Joined to it";
                            case SPLIT_OFF -> "Its part";
                            case FOLLOW_UP -> "Its follow-up";
                        },
                        link.other())));
        kin.parts().forEach(part -> relatives.add(new Relative("Its part", part.value())));
        return relatives;
    }

    private static String words(LongText text) {
        return words(text.text());
    }

    private static String words(Confidential<String> text) {
        return Shown.text(text.or("(can no longer be read)"));
    }
}
