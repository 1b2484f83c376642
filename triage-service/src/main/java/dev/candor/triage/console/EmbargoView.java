package dev.candor.triage.console;

import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.policy.Cra;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.casefile.EmbargoProposal;
import dev.candor.triage.casefile.Facts;
import dev.candor.triage.casefile.Milestones;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Embargo and facts of a case as its page shows them.
 *
 * @param demands what waits for somebody's decision
 * @param warnings what nobody forbids, and somebody should know
 * @param milestones as Vultron writes them
 */
record EmbargoView(
        String standing,
        List<String> demands,
        List<String> warnings,
        List<ProposalView> proposals,
        List<Fact> parties,
        List<Fact> facts,
        String milestones,
        boolean hasCraSheet) {

    /** A proposed end. */
    record ProposalView(int number, Moment endsAt, String by, String standing, String reason) {}

    static EmbargoView of(VulnerabilityCase it, Policy policy, Instant now) {
        return new EmbargoView(
                standing(it.embargo(), now),
                demands(it, now),
                warnings(it, policy, now),
                it.embargo().proposals().stream()
                        .map(proposal -> proposal(proposal, now))
                        .toList(),
                it.embargo().parties().entrySet().stream()
                        .map(party -> Fact.of(
                                party.getKey(), Story.word(party.getValue().consent())))
                        .toList(),
                facts(it.facts(), now),
                Milestones.of(
                                it,
                                line -> policy.releaseLine(line)
                                        .filter(known -> known.maintainedAt(now))
                                        .isPresent())
                        .letters(),
                policy.cra() != Cra.OFF);
    }

    private static String standing(Embargo it, Instant now) {
        return switch (it.state()) {
            case NONE -> "There is no embargo.";
            case PROPOSED -> "An embargo is proposed; it does not hold yet.";
            case ACTIVE -> "Under embargo until " + words(it.endsAt(), now) + ".";
            case REVISE -> "Under embargo until " + words(it.endsAt(), now) + "; another end is proposed.";
            case EXITED ->
                it.ending()
                        .map(end -> "The embargo ended on %s: %s."
                                .formatted(new Moment(end.at(), now).date(), Story.word(end.why())))
                        .orElse("The embargo ended.");
        };
    }

    private static String words(Optional<Instant> at, Instant now) {
        return at.map(it -> new Moment(it, now))
                .map(it -> it.date() + ", " + it.relative())
                .orElse("an unknown end");
    }

    private static List<String> demands(VulnerabilityCase it, Instant now) {
        var demands = new ArrayList<String>();
        var isUndecided =
                !it.isPublic() && it.state() != CaseState.CLOSED && !it.state().isOutcome();
        it.embargo()
                .ending()
                .filter(end -> end.why() == EmbargoEnd.INSTANT && isUndecided)
                .ifPresent(
                        _ -> demands.add("The embargo has ended and nothing is disclosed. Decide: disclose now, or say"
                                + " to the reporter why not. Nobody is bound any more."));
        if (it.facts().exploited().isPresent()
                && it.facts().decided().isEmpty()
                && it.embargo().isActive()) {
            demands.add("It is exploited. Decide whether the embargo is kept until the fix.");
        }
        it.advisory()
                .blocked()
                .ifPresent(blocked -> demands.add("The disclosure was due and waits for a person since %s: %s."
                        .formatted(
                                new Moment(blocked.at(), now).date(),
                                blocked.refusal().replace('-', ' '))));
        it.advisory()
                .unreviewed()
                .ifPresent(alone -> demands.add("Approved alone: %s let revision %d pass, because: %s A second person"
                                .formatted(alone.by(), alone.revision(), sentence(alone.because()))
                        + " has to look at it."));
        it.embargo()
                .pending()
                .filter(proposal -> !proposal.isAcceptedBy(Embargo.TEAM))
                .ifPresent(proposal -> demands.add(
                        "%s proposes another end of the embargo. Accept or reject it.".formatted(proposal.by())));
        return List.copyOf(demands);
    }

    private static String sentence(Confidential<String> words) {
        var text = Shown.line(words.or("(can no longer be read)")).strip();
        return text.endsWith(".") ? text : text + ".";
    }

    private static List<String> warnings(VulnerabilityCase it, Policy policy, Instant now) {
        var warnings = new ArrayList<String>();
        it.embargo()
                .endsAt()
                .filter(end -> isAvoided(policy, end))
                .ifPresent(_ -> warnings.add("The embargo ends on a day on which the policy avoids disclosure."));
        it.advisory()
                .scheduledAt()
                .filter(at -> isAvoided(policy, at))
                .ifPresent(_ -> warnings.add("The disclosure is set for a day on which the policy avoids it."));
        it.embargo()
                .limit()
                .filter(it.embargo()::endsAfter)
                .ifPresent(limit -> warnings.add(
                        "A participant keeps the secret until %s only, and the embargo ends later.".formatted(limit)));
        it.embargo()
                .pending()
                .filter(proposal -> !proposal.endsAt().isAfter(now))
                .ifPresent(_ -> warnings.add("The end that is proposed has passed."));
        return List.copyOf(warnings);
    }

    private static boolean isAvoided(Policy policy, Instant at) {
        var avoided = policy.embargo().noDisclosure();
        var day = at.atZone(avoided.zone()).toLocalDate();
        return avoided.weekdays().contains(day.getDayOfWeek()) || avoided.days().contains(day);
    }

    private static ProposalView proposal(EmbargoProposal it, Instant now) {
        var agreed = it.acceptedBy().stream()
                .sorted()
                .map(party -> it.bySilence().contains(party) ? party + " by silence" : party)
                .toList();
        return new ProposalView(
                it.number(),
                new Moment(it.endsAt(), now),
                it.by(),
                Story.word(it.standing()) + "; agreed: " + String.join(", ", agreed),
                it.reason().map(words -> Shown.text(words.or(""))).orElse(""));
    }

    private static List<Fact> facts(Facts it, Instant now) {
        var facts = new ArrayList<Fact>();
        it.isPublic().ifPresent(known -> facts.add(fact("Public", known, now)));
        it.exploitPublic().ifPresent(known -> facts.add(fact("Exploit public", known, now)));
        it.exploited().ifPresent(known -> facts.add(fact("Exploited", known, now)));
        it.decided()
                .ifPresent(decision -> facts.add(new Fact(
                        "Embargo of the exploited matter",
                        decision.kept() ? "kept until the fix" : "not kept",
                        "decided by " + decision.by())));
        it.cve().ifPresent(cve -> facts.add(new Fact("CVE", cve.id(), "given by " + Shown.line(cve.assigner()))));
        it.submissions()
                .forEach(done -> facts.add(new Fact(
                        "Handed in: " + Story.word(done.report()),
                        Shown.line(done.reference().or("")),
                        new Moment(done.submittedAt(), now).date())));
        return List.copyOf(facts);
    }

    private static Fact fact(String label, Facts.Established it, Instant now) {
        return new Fact(
                label,
                "since %s. %s"
                        .formatted(
                                new Moment(it.since(), now).date(),
                                Shown.text(it.evidence().or(""))),
                "recorded by " + it.by());
    }
}
