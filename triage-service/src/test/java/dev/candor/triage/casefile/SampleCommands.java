package dev.candor.triage.casefile;

import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.events.EventTypes;
import dev.candor.triage.assessment.AssessmentCommands;
import dev.candor.triage.assignment.AssignmentCommands;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.clock.ClockCommands;
import dev.candor.triage.conversation.ConversationCommands;
import dev.candor.triage.cra.CraCommands;
import dev.candor.triage.cve.CveCommands;
import dev.candor.triage.disclosure.DisclosureCommands;
import dev.candor.triage.embargo.EmbargoCommands;
import dev.candor.triage.fact.FactCommands;
import dev.candor.triage.fix.FixCommands;
import dev.candor.triage.outcome.OutcomeCommands;
import dev.candor.triage.participation.ParticipationCommands;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands as they come in: a word and its fields. */
public final class SampleCommands {

    private SampleCommands() {}

    private static final Map<String, Function<Fields, CaseCommand>> READERS = Stream.of(
                    new AssignmentCommands(),
                    new ParticipationCommands(),
                    new ConversationCommands(),
                    new AssessmentCommands(),
                    new FixCommands(),
                    new DisclosureCommands(),
                    new ClockCommands(),
                    new OutcomeCommands(),
                    new EmbargoCommands(),
                    new FactCommands(),
                    new CveCommands(),
                    new CraCommands())
            .flatMap(it -> it.readers().entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    public static Set<String> words() {
        return READERS.keySet();
    }

    public static CaseCommand command(String word, Map<String, ?> fields) {
        return Fields.read(fields, READERS.get(word));
    }

    public static CaseCommand command(String word) {
        return command(word, plainest().get(word));
    }

    /**
     * The case after a command of a member, as it will be folded from the journal. What is approved is rendered by
     * notify-service, which finds nothing wrong.
     */
    public static VulnerabilityCase after(VulnerabilityCase it, Setting setting, CaseCommand command) {
        var changed = justAfter(it, setting, command);
        return changed.advisory().rendering().equals(Optional.of(Rendering.AWAITED))
                ? changed.after(Cases.recorded(
                        changed.sequence() + 1,
                        "notify",
                        setting.now(),
                        new AdvisoryRendered(
                                changed.advisory().draft().orElseThrow().revision())))
                : changed;
    }

    /** The same, before any other service has answered. */
    public static VulnerabilityCase justAfter(VulnerabilityCase it, Setting setting, CaseCommand command) {
        var changed = it;
        for (var event : command.decide(it, setting)) {
            changed = changed.after(Cases.recorded(changed.sequence() + 1, setting.account(), setting.now(), event));
        }
        return changed;
    }

    /** The wire names of what a command says. */
    public static List<String> said(VulnerabilityCase it, String account, CaseCommand command) {
        return command.decide(it, Cases.by(account)).stream()
                .map(EventTypes::nameOf)
                .toList();
    }

    /** The plainest fields that each command takes, with which it is legal wherever it can be. */
    public static Map<String, Map<String, Object>> plainest() {
        var affected = List.of(Map.of(
                "purl",
                Cases.PURL,
                "ranges",
                List.of(Map.of("line", "4.x", "introduced", "4.0.0"), Map.of("line", "5.x", "introduced", "5.0.0"))));
        var all = new TreeMap<String, Map<String, Object>>();
        all.put("acknowledge", Map.of("text", "Thank you, we look into it."));
        all.put("assign", Map.of("handler", "grace"));
        all.put("name-deputy", Map.of("deputy", "grace"));
        all.put("invite-participant", Map.of("kind", "expert", "name", "Vera", "mail", "vera@vendor.example"));
        all.put("accept-invitation", Map.of());
        all.put("tell-participant", Map.of("participant", "1-expert", "text", "It is about the parser."));
        all.put("remove-participant", Map.of("participant", "1-expert"));
        all.put("resume-mail", Map.of("whom", "reporter"));
        all.put("restrict", Map.of());
        all.put("record-credit", Map.of("name", "Vera", "role", "analyst", "consented", true));
        all.put("accept-assignment", Map.of());
        all.put("decline-assignment", Map.of());
        all.put("request-information", Map.of("question", "Which version?"));
        all.put("reply", Map.of("text", "Here is how it goes on."));
        all.put("note", Map.of("text", "Looks like last year's."));
        all.put("admit-reply", Map.of("message", Cases.HELD.toString()));
        all.put("confirm", Map.of("affected", affected));
        all.put("assess", Map.of("affected", affected));
        all.put("reject", Map.of("reason", "not-a-vulnerability", "text", "It works as intended."));
        all.put("close", Map.of());
        all.put("reopen", Map.of("reason", "There is news."));
        all.put("start-fixing", Map.of());
        all.put("complete-variant-analysis", Map.of("evidence", "Looked at all callers."));
        all.put("prepare-fix-line", Map.of("line", "4.x"));
        all.put("waive-fix-line", Map.of("line", "4.x", "reason", "Hardly used."));
        all.put("mark-line-not-affected", Map.of("line", "4.x", "reason", "The code is not there."));
        all.put("reopen-fix-line", Map.of("line", "4.x", "reason", "It was not enough."));
        all.put("release-fix-line", Map.of("line", "4.x", "version", "4.9.9", "attestation", "Seen in the registry."));
        all.put("draft-advisory", Map.of("title", "Sample lets everybody in"));
        all.put("approve-advisory", Map.of());
        all.put("schedule-disclosure", Map.of("at", "2026-11-25T12:00:00Z"));
        all.put("unschedule-disclosure", Map.of());
        all.put("disclose", Map.of());
        all.put("rebase-promises", Map.of("reason", "The new policy promises more."));
        all.put("mark-duplicate", Map.of("of", Cases.OTHER.id().value(), "text", "We know it already."));
        all.put("join", Map.of("into", Cases.OTHER.id().value()));
        all.put("split", Map.of("summary", "A part", "details", "Is another matter."));
        all.put("open-follow-up", Map.of("summary", "Still open", "details", "The other way in."));
        all.put("move", Map.of("project", "second", "text", "They maintain it."));
        all.put(
                "redirect",
                Map.of("purl", "pkg:npm/other", "maintainers", "The others", "text", "It is theirs to mend."));
        all.put(
                "notify-upstream",
                Map.of(
                        "purl",
                        "pkg:npm/other",
                        "name",
                        "The others",
                        "mail",
                        "security@other.example",
                        "withoutName",
                        true));
        all.put("defer", Map.of("reviewAt", "2026-12-24T12:00:00Z", "text", "Not now."));
        all.put("continue-without-reporter", Map.of());
        all.put("give-second-look", Map.of("upheld", true, "text", "I looked, and agree."));
        all.put("admit-report", Map.of());
        all.put("revise-advisory", Map.of("reason", "A wrong range."));
        all.put("withdraw-advisory", Map.of("reason", "It was no problem."));
        all.put("retry-publication", Map.of("channel", "site"));
        all.put("propose-embargo", Map.of("end", "2026-12-24T12:00:00Z"));
        all.put("accept-embargo", Map.of());
        all.put("reject-embargo", Map.of());
        all.put("end-embargo", Map.of("reason", "All agreed by mail.", "agreement", true));
        all.put("record-public-awareness", Map.of("evidence", "A blog tells it."));
        all.put("record-public-exploit", Map.of("evidence", "A repository shows it."));
        all.put("record-exploitation", Map.of("evidence", "A log shows it."));
        all.put("decide-exploitation", Map.of("embargo", "end"));
        all.put("correct-fact", Map.of("fact", "exploited", "reason", "It was another log."));
        all.put("record-submission", Map.of("report", "early-warning", "reference", "ENISA-1"));
        all.put("record-cve", Map.of("cve", "CVE-2026-12345", "assigner", "another"));
        all.put("replace-cve", Map.of("cve", "CVE-2026-54321", "assigner", "another", "reason", "It was rejected."));
        all.put("reserve-cve", Map.of());
        all.put("review-approval", Map.of("verdict", "agree"));
        return all;
    }
}
