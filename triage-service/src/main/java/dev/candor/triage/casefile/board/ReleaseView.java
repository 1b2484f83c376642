package dev.candor.triage.casefile.board;

import dev.candor.triage.casefile.AdvisoryProgress;
import dev.candor.triage.casefile.Rendering;
import dev.candor.triage.casefile.Rendering.BrokenRule;
import dev.candor.triage.casefile.command.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands between an advisory and the public.
 *
 * @param approvedHow how four eyes were kept, such as {@code break-glass}
 * @param alone what a lead approved alone, until long after it was reviewed
 * @param rendering of the approved revision: {@code awaited, done, refused}, or {@code not-asked} for an old approval
 * @param broken the rules of formats that stand against it
 * @param blocked the code of the rule against which the due disclosure waits for a person
 */
public record ReleaseView(
        Optional<String> approvedHow,
        Optional<String> rendering,
        List<BrokenRule> broken,
        Optional<Alone> alone,
        Optional<String> blocked,
        Optional<Instant> blockedAt) {

    /** An approval by a lead alone; {@code agreed} once a second person looked. */
    public record Alone(
            int revision,
            String by,
            Instant at,
            String because,
            Optional<String> reviewedBy,
            Optional<Boolean> agreed) {}

    static ReleaseView of(AdvisoryProgress it) {
        return new ReleaseView(
                it.approval().map(approval -> Fields.wordOf(approval.how())),
                it.rendering().map(rendering -> Fields.wordOf(rendering.state())),
                it.rendering().map(Rendering::broken).orElse(List.of()),
                it.alone()
                        .map(alone -> new Alone(
                                alone.revision(),
                                alone.by(),
                                alone.at(),
                                alone.because().or(""),
                                alone.review().map(AdvisoryProgress.Review::by),
                                alone.review().map(AdvisoryProgress.Review::agreed))),
                it.blocked().map(AdvisoryProgress.Blocked::refusal),
                it.blocked().map(AdvisoryProgress.Blocked::at));
    }
}
