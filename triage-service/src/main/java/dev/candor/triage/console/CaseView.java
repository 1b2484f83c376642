package dev.candor.triage.console;

import dev.candor.events.Confidential;
import dev.candor.events.Recorded;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Deliveries.Delivery;
import dev.candor.triage.casefile.Deliveries.Publication;
import dev.candor.triage.casefile.Fixes;
import dev.candor.triage.casefile.Handling;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A case as its page shows it. */
record CaseView(
        String id,
        String project,
        String summary,
        String state,
        String handler,
        Promise promise,
        Moment received,
        Moment updated,
        String waits,
        ReporterView reporter,
        List<MessageView> thread,
        List<Fact> assessment,
        List<FixView> fixes,
        Optional<AdvisoryView> advisory,
        List<DeliveryView> deliveries,
        List<EntryView> entries,
        PeopleOfCase people,
        EmbargoView embargo) {

    /** What became of one mail or one channel. */
    record DeliveryView(String what, String state, String reason, String url, Moment at) {}

    /** An entry of the journal. */
    record EntryView(long sequence, Moment at, String who, String what, String policy) {}

    static CaseView of(VulnerabilityCase it, List<Recorded> entries, Policy policy, Promise promise, Instant now) {
        var id = it.id().value();
        var received = it.report().received();
        return new CaseView(
                id,
                it.project(),
                Shown.line(received.summary().or("(can no longer be read)")),
                stateWords(it.state()),
                handler(it.handling()),
                promise,
                new Moment(it.report().at(), now),
                new Moment(it.updatedAt(), now),
                it.thread()
                        .reporterAwaitsSince()
                        .map(since ->
                                "The reporter wrote " + new Moment(since, now).relative() + " and waits for an answer.")
                        .orElse(""),
                ReporterView.of(it.report(), it.deliveries().missed().contains("reporter"), now),
                Stream.concat(
                                Stream.of(MessageView.of(id, it.report(), now)),
                                it.thread().messages().stream().map(message -> MessageView.of(id, message, now)))
                        .toList(),
                assessment(it.fixes()),
                FixView.of(it.fixes(), policy, now),
                AdvisoryView.of(it.advisory(), entries, now),
                deliveries(it, now),
                entries.stream().map(entry -> entry(entry, now)).toList(),
                PeopleOfCase.of(it, now),
                EmbargoView.of(it, policy, now));
    }

    static String stateWords(CaseState state) {
        return Story.word(state);
    }

    private static String handler(Handling handling) {
        var asked = handling.asked().map(it -> it + " was asked").orElse("");
        var deputy = handling.deputy().map(it -> "; %s stands in".formatted(it)).orElse("");
        return handling.handler()
                        .map(it -> asked.isEmpty() ? it : it + "; " + asked)
                        .orElse(asked.isEmpty() ? "nobody" : "nobody yet; " + asked)
                + deputy;
    }

    private static List<Fact> assessment(Fixes fixes) {
        var facts = new ArrayList<Fact>();
        fixes.assessment().ifPresent(it -> {
            it.cvss31().ifPresent(cvss -> facts.add(AdvisoryView.severity("CVSS 3.1", cvss)));
            it.cvss40().ifPresent(cvss -> facts.add(AdvisoryView.severity("CVSS 4.0", cvss)));
            if (!it.cwes().isEmpty()) {
                facts.add(Fact.of("Weakness", String.join(", ", it.cwes())));
            }
            it.ssvc().ifPresent(ssvc -> facts.add(AdvisoryView.priority(ssvc)));
            if (!it.assets().isEmpty()) {
                facts.add(Fact.of("Other affected things", String.join(", ", it.assets())));
            }
        });
        fixes.variantAnalysis()
                .ifPresent(it -> facts.add(new Fact(
                        it.waived() ? "Audit for similar problems, waived" : "Audit for similar problems",
                        read(it.evidence()),
                        "")));
        return facts;
    }

    private static String read(Confidential<String> value) {
        return value.or("(can no longer be read)");
    }

    private static List<DeliveryView> deliveries(VulnerabilityCase it, Instant now) {
        return Stream.concat(
                        it.deliveries().notices().values().stream().map(one -> of(one, now)),
                        it.deliveries().channels().values().stream().map(one -> of(one, now)))
                .toList();
    }

    private static DeliveryView of(Delivery it, Instant now) {
        var state = switch (it.state()) {
            case DELIVERED -> "delivered";
            case DEFERRED -> "not yet, tried " + it.attempts() + " times";
            case FAILED, BOUNCED -> "not reached";
        };
        return new DeliveryView(
                "Mail to " + it.participant() + ": " + Story.word(it.kind()),
                state,
                it.reason().map(Shown::line).orElse(""),
                "",
                new Moment(it.at(), now));
    }

    private static DeliveryView of(Publication it, Instant now) {
        return new DeliveryView(
                "Channel: " + it.channel(),
                it.failure().isPresent() ? "not shown" : "shown",
                it.failure().map(Shown::line).orElse(""),
                it.url().orElse(""),
                new Moment(it.at(), now));
    }

    private static EntryView entry(Recorded it, Instant now) {
        return new EntryView(
                it.sequence(),
                new Moment(it.occurredAt(), now),
                it.actor(),
                Story.of(it.event()),
                it.policyVersion()
                        .map(hash -> hash.substring(0, Math.min(8, hash.length())))
                        .orElse(""));
    }
}
