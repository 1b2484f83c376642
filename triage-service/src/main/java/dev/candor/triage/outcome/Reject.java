package dev.candor.triage.outcome;

import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.Confidential;
import dev.candor.events.EmbargoEvent.EmbargoEnd;
import dev.candor.events.LongText;
import dev.candor.events.Recipient;
import dev.candor.policy.Policy;
import dev.candor.policy.Reason;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report is not handled as a vulnerability. The text goes to the reporter and counts as a reply; spam is not
 * answered.
 *
 * @param reason the kind; that of the code when left out
 * @param code one of the policy's reason codes: it says the kind, a text to begin from, and what of the threat model
 *     the text cites
 * @param publicIssue where an ordinary bug is fixed in public
 */
public record Reject(
        Optional<RejectionReason> reason, Optional<String> code, Optional<String> text, Optional<String> publicIssue)
        implements CaseCommand {

    static Reject read(Fields fields) {
        var code = fields.optionalLine("code");
        var reason = code.isPresent()
                ? fields.optionalWord("reason", RejectionReason.class)
                : Optional.of(fields.word("reason", RejectionReason.class));
        var mayBeSilent =
                code.isPresent() || reason.filter(RejectionReason.SPAM::equals).isPresent();
        return new Reject(
                reason,
                code,
                mayBeSilent
                        ? fields.optionalText("text", Fields.LONG_TEXT)
                        : Optional.of(fields.text("text", Fields.LONG_TEXT)),
                fields.optionalWebAddress("publicIssue"));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = BeforeOutcome.on(it, setting);
        var known = code.map(wanted -> known(wanted, setting.policy()));
        var kind = kind(known);
        if (kind == RejectionReason.ORDINARY_BUG && publicIssue.isEmpty()) {
            throw new InvalidInput(
                    "/publicIssue", "must be given: the reporter of an ordinary bug reads where it is fixed in public");
        }
        decision.accepting();
        Optional<Recipient> to = Optional.empty();
        if (kind != RejectionReason.SPAM) {
            decision.acknowledging();
            to = it.report().reporter();
        }
        var words = LongText.of(Confidential.report(words(known, setting.policy())));
        return decision.say(new Rejected(kind, code, words, publicIssue, to))
                .endingEmbargo(EmbargoEnd.REJECTED)
                .events();
    }

    private static Reason known(String code, Policy policy) {
        return policy.reason(code)
                .orElseThrow(() -> new InvalidInput(
                        "/code",
                        policy.reasons().isEmpty()
                                ? "is not known: the policy has no reason codes"
                                : policy.reasons().stream()
                                        .map(Reason::code)
                                        .collect(Collectors.joining(", ", "must be one of: ", ""))));
    }

    private RejectionReason kind(Optional<Reason> known) {
        var kind = known.map(it -> kind(it.outcome())).or(() -> reason).orElseThrow();
        if (reason.filter(it -> it != kind).isPresent()) {
            throw new InvalidInput("/reason", "must be " + Fields.wordOf(kind) + ", as the code says, or be left out");
        }
        return kind;
    }

    private static RejectionReason kind(String word) {
        return Arrays.stream(RejectionReason.values())
                .filter(it -> Fields.wordOf(it).equals(word))
                .findFirst()
                .orElse(RejectionReason.NOT_A_VULNERABILITY);
    }

    /** What a person wrote, or the code's text as it is; with what it rests on, where it does not say so itself. */
    private String words(Optional<Reason> known, Policy policy) {
        var words = text.or(() -> known.map(it -> it.text().strip())).orElse("");
        return known.flatMap(Reason::cites)
                .flatMap(id -> policy.nonVulnerabilities().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst())
                .map(it -> it.text().strip())
                .filter(cited -> !words.contains(cited))
                .map(cited -> "%s\n\nOur threat model says:\n\n> %s".formatted(words, cited.replace("\n", "\n> ")))
                .orElse(words);
    }
}
