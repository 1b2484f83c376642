package dev.candor.triage.console;

import dev.candor.events.Advisory;
import dev.candor.events.Advisory.CreditConsent;
import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.Justification;
import dev.candor.events.Advisory.Particulars;
import dev.candor.events.Advisory.ReferenceType;
import dev.candor.events.Assessment;
import dev.candor.events.Confidential;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.policy.Policy;
import dev.candor.policy.ReleaseLine;
import dev.candor.triage.casefile.ReleaseLineFix;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.console.FormField.Option;
import dev.candor.triage.people.Member;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of one case: what its fields offer, and what stands in them before anybody typed. */
record CaseForms(VulnerabilityCase it, Policy policy, List<Member> team, String me, Instant now) {

    /** What may be done now. */
    List<FormView> offered() {
        return views(true);
    }

    /** The rest: refused as the case is now, but nobody has to guess why. */
    List<FormView> folded() {
        return views(false);
    }

    FormView refused(CommandForm form, Typed typed, Map<String, String> faults, String refusal) {
        return FormView.of(form, typed, choices(), faults, refusal, true);
    }

    private List<FormView> views(boolean offered) {
        return CommandForms.all().stream()
                .filter(form -> form.isOffered(it, me) == offered)
                .map(form -> FormView.of(form, prefilled(form), choices()))
                .toList();
    }

    private Map<String, List<Option>> choices() {
        var choices = new HashMap<>(choicesOfTheCase());
        choices.put("deputy", deputies());
        choices.put("participant", participants());
        choices.put(
                "whom",
                it.deliveries().missed().stream()
                        .map(one -> new Option(one, one))
                        .toList());
        if (!it.deliveries().failed().isEmpty()) {
            choices.put(
                    "channel",
                    it.deliveries().failed().stream()
                            .map(name -> new Option(name, name))
                            .toList());
        }
        return choices;
    }

    private List<Option> deputies() {
        var nobody =
                it.handling().deputy().isPresent() ? List.of(new Option("", "Nobody any more")) : List.<Option>of();
        return Stream.concat(nobody.stream(), handlers().stream()).toList();
    }

    private List<Option> participants() {
        return it.participants().all().stream()
                .filter(one -> !one.isRemoved())
                .map(one -> new Option(
                        one.id(),
                        "%s, %s".formatted(one.id(), Shown.line(one.name().or("")))))
                .toList();
    }

    private Map<String, List<Option>> choicesOfTheCase() {
        return Map.ofEntries(
                Map.entry("handler", handlers()),
                Map.entry("line", lines()),
                Map.entry(
                        "message",
                        Held.messages(it).stream()
                                .map(message -> new Option(
                                        message.arrival().orElseThrow().id().toString(),
                                        MessageView.of(it.id().value(), message, now)
                                                        .who()
                                                + ", "
                                                + new Moment(message.at(), now).date()))
                                .toList()),
                Map.entry("code", codes()),
                Map.entry(
                        "affected.purl",
                        policy.packages().stream()
                                .map(one -> new Option(one.purl(), one.purl()))
                                .toList()),
                Map.entry(
                        "affected.line",
                        policy.releaseLines().stream()
                                .map(line -> new Option(line.name(), line.name()))
                                .toList()),
                Map.entry("references.type", words(ReferenceType.values())),
                Map.entry("credits.role", words(CreditRole.values())),
                Map.entry(
                        "credits.consent",
                        Stream.concat(
                                        Stream.of(new Option("", "Nobody asked; we answer for it")),
                                        words(CreditConsent.values()).stream())
                                .toList()),
                Map.entry("notAffected.justification", words(Justification.values())));
    }

    private List<Option> codes() {
        return Stream.concat(
                        Stream.of(new Option("", "None")),
                        policy.reasons().stream()
                                .map(reason -> new Option(reason.code(), reason.code() + ": " + reason.outcome())))
                .toList();
    }

    private List<Option> handlers() {
        return team.stream()
                .filter(member -> member.role() != Role.AUDITOR)
                .filter(member -> it.participants().isForOutsideContact() == (member.role() == Role.OUTSIDE_CONTACT))
                .map(member -> new Option(member.account(), member.nameAndAccount()))
                .toList();
    }

    private List<Option> lines() {
        var affected = it.fixes().affected().stream().map(ReleaseLineFix::line).toList();
        var names = affected.isEmpty()
                ? policy.releaseLines().stream().map(ReleaseLine::name).toList()
                : affected;
        return names.stream().map(name -> new Option(name, name)).toList();
    }

    private static List<Option> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(Fields.wordOf(value), Story.word(value)))
                .toList();
    }

    private Typed prefilled(CommandForm form) {
        return switch (form.word()) {
            case "confirm", "assess" ->
                new Typed(it.fixes().assessment().map(CaseForms::typed).orElseGet(this::firstRow));
            case "draft-advisory" -> new Typed(latest().map(CaseForms::typed).orElseGet(this::asTheReporterAsked));
            case "approve-advisory" ->
                new Typed(it.advisory()
                        .draft()
                        .map(draft -> Map.of("revision", String.valueOf(draft.revision())))
                        .orElse(Map.of()));
            case "accept-embargo", "reject-embargo" ->
                new Typed(it.embargo()
                        .pending()
                        .map(proposal -> Map.of("proposal", String.valueOf(proposal.number())))
                        .orElse(Map.of()));
            default -> Typed.NOTHING;
        };
    }

    private Optional<Advisory> latest() {
        return it.advisory().draft().flatMap(draft -> draft.advisory().read());
    }

    private Map<String, String> firstRow() {
        return policy.packages().isEmpty()
                ? Map.of()
                : Map.of("affected.0.purl", policy.packages().getFirst().purl());
    }

    private static Map<String, String> typed(Assessment assessment) {
        var typed = new HashMap<String, String>();
        var row = 0;
        for (var affected : assessment.affected()) {
            for (var range : affected.ranges()) {
                var name = "affected." + row++ + ".";
                typed.put(name + "purl", affected.purl());
                typed.put(name + "line", range.line());
                typed.put(name + "introduced", range.introduced());
                typed.put(name + "fixed", range.fixed().orElse(""));
                typed.put(name + "lastAffected", range.lastAffected().orElse(""));
            }
        }
        typed.put("assets", String.join("\n", assessment.assets()));
        typed.put("cvss31", assessment.cvss31().map(Assessment.Cvss::vector).orElse(""));
        typed.put("cvss40", assessment.cvss40().map(Assessment.Cvss::vector).orElse(""));
        typed.put("cwes", String.join("\n", assessment.cwes()));
        assessment.ssvc().ifPresent(ssvc -> {
            typed.put("ssvcExploitation", Fields.wordOf(ssvc.exploitation()));
            typed.put("ssvcUtility", Fields.wordOf(ssvc.utility()));
            typed.put("ssvcTechnicalImpact", Fields.wordOf(ssvc.technicalImpact()));
            typed.put("ssvcPublicSafetyImpact", Fields.wordOf(ssvc.publicSafetyImpact()));
        });
        return typed;
    }

    private static Map<String, String> typed(Advisory advisory) {
        var typed = new HashMap<String, String>();
        typed.put("title", advisory.title());
        typed.put("summary", advisory.summary());
        typed.put("description", advisory.description());
        typed.put("impact", advisory.impact());
        typed.put("workaround", advisory.workaround());
        typed.put("cve", advisory.cve().orElse(""));
        for (var i = 0; i < advisory.references().size(); i++) {
            var reference = advisory.references().get(i);
            typed.put("references." + i + ".type", Fields.wordOf(reference.type()));
            typed.put("references." + i + ".url", reference.url());
        }
        for (var i = 0; i < advisory.credits().size(); i++) {
            var credit = advisory.credits().get(i);
            typed.put("credits." + i + ".name", credit.name());
            typed.put("credits." + i + ".role", Fields.wordOf(credit.role()));
            typed.put(
                    "credits." + i + ".consent",
                    credit.consent().map(Fields::wordOf).orElse(""));
        }
        var notAffected = advisory.particulars().map(Particulars::notAffected).orElse(List.of());
        for (var i = 0; i < notAffected.size(); i++) {
            var one = notAffected.get(i);
            typed.put("notAffected." + i + ".purl", one.purl());
            typed.put("notAffected." + i + ".version", one.version().orElse(""));
            typed.put("notAffected." + i + ".justification", Fields.wordOf(one.justification()));
            typed.put("notAffected." + i + ".impact", one.impact());
        }
        return typed;
    }

    /** The reporter as they asked, then everybody whose credit was recorded; they are named if they agreed. */
    private Map<String, String> asTheReporterAsked() {
        var typed = new HashMap<String, String>();
        var row = 0;
        for (var name : reporters()) {
            typed.put("credits.%d.name".formatted(row), name);
            typed.put("credits.%d.role".formatted(row++), "reporter");
        }
        for (var credit : it.participants().credits()) {
            var name = credit.name().or("");
            if (!name.isBlank()) {
                typed.put("credits.%d.name".formatted(row), name);
                typed.put("credits.%d.consent".formatted(row), credit.consented() ? "given" : "asked");
                typed.put("credits.%d.role".formatted(row++), Fields.wordOf(credit.role()));
            }
        }
        return typed;
    }

    /** Those of duplicates are thanked like the first. */
    private List<String> reporters() {
        var own = it.report().received().reporter().filter(reporter -> !reporter.anonymous()).stream()
                .flatMap(reporter -> reporter.credit().flatMap(Confidential::read).stream())
                .filter(name -> !name.isBlank());
        return Stream.concat(own, it.outcome().kin().credits().stream())
                .distinct()
                .toList();
    }
}
