package dev.candor.triage.casefile;

import dev.candor.events.Advisory;
import dev.candor.events.Assessment;
import dev.candor.events.Assessment.AffectedPackage;
import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.AdvisoryApproved;
import dev.candor.events.CaseEvent.AdvisoryDrafted;
import dev.candor.events.CaseEvent.ApprovalKind;
import dev.candor.events.CaseEvent.Assigned;
import dev.candor.events.CaseEvent.AssignmentAccepted;
import dev.candor.events.CaseEvent.CaseClosed;
import dev.candor.events.CaseEvent.Confirmed;
import dev.candor.events.CaseEvent.DisclosureScheduled;
import dev.candor.events.CaseEvent.FixLinePrepared;
import dev.candor.events.CaseEvent.FixPrepared;
import dev.candor.events.CaseEvent.FixingStarted;
import dev.candor.events.CaseEvent.InformationRequested;
import dev.candor.events.CaseEvent.Rejected;
import dev.candor.events.CaseEvent.RejectionReason;
import dev.candor.events.CaseEvent.VariantAnalysisCompleted;
import dev.candor.events.Channel;
import dev.candor.events.Confidential;
import dev.candor.events.DeliveryEvent.AdvisoryRendered;
import dev.candor.events.Event;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.events.Recipient;
import dev.candor.events.Recorded;
import dev.candor.events.ReportEvent.Audience;
import dev.candor.events.ReportEvent.Claims;
import dev.candor.events.ReportEvent.ReplyHeld;
import dev.candor.events.ReportEvent.ReportReceived;
import dev.candor.events.ReportEvent.Reporter;
import dev.candor.events.ReportEvent.TeamSource;
import dev.candor.policy.Policy;
import dev.candor.policy.PolicyFile;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.TeamMember;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases of a project called Sample with the maintained lines 4.x and 5.x; its team is ada, grace, lead and paul. */
public final class Cases {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    public static final Instant RECEIVED = NOW.minus(Duration.ofHours(3));

    public static final String PURL = "pkg:npm/sample";

    public static final UUID HELD = new UUID(7, 7);

    public static final Policy POLICY = PolicyFile.parse("sample.yaml", """
            project: sample
            name: Sample
            caseIdPrefix: SAMPLE
            addresses: [security@sample.example]
            alertAddress: team@sample.example
            announcementList: announce@sample.example
            packages:
              - purl: pkg:npm/sample
                name: Sample
            releaseLines:
              - name: 3.x
                package: pkg:npm/sample
                from: 3.0.0
                before: 4.0.0
                maintainedUntil: 2025-01-01
              - name: 4.x
                package: pkg:npm/sample
                from: 4.0.0
                before: 5.0.0
              - name: 5.x
                package: pkg:npm/sample
                from: 5.0.0
                before: 6.0.0
            clocks:
              acknowledgement: 48h
            approval: second-person
            threatModel: Anything that crosses a trust boundary.
            """);

    /** Paul also reports; audrey only reads. */
    public static final List<TeamMember> TEAM = List.of(
            new TeamMember("ada", Role.HANDLER, "Ada", Optional.of("ada@sample.example"), false),
            new TeamMember("grace", Role.HANDLER, "Grace", Optional.of("grace@sample.example"), false),
            new TeamMember("lead", Role.LEAD, "Lee", Optional.of("lead@sample.example"), false),
            new TeamMember("paul", Role.HANDLER, "Paul", Optional.of("paul@sample.example"), false),
            new TeamMember("audrey", Role.AUDITOR, "Audrey", Optional.of("audrey@sample.example"), false));

    /** Another case that everybody may see, by the same reporter. */
    public static final VulnerabilityCase OTHER = received().as("SAMPLE-2026-0002");

    private final List<Recorded> entries = new ArrayList<>();

    private Cases(ReportReceived report) {
        entries.add(recorded(1, "reporter", RECEIVED, report));
    }

    public static Setting by(String account) {
        return by(account, NOW);
    }

    public static Setting by(String account, Policy policy) {
        var plain = by(account);
        return new Setting(plain.actor(), TEAM, policy, policy, Map.of(), NOW);
    }

    public static Setting by(String account, Instant now) {
        var role = TEAM.stream()
                .filter(it -> it.account().equals(account))
                .map(TeamMember::role)
                .findFirst()
                .orElse(Role.HANDLER);
        var roles = Map.of("sample", role, "second", role);
        return new Setting(new Actor(account, roles), TEAM, POLICY, POLICY, Map.of(OTHER.id(), OTHER), now);
    }

    /** The same, with another case in the place of {@link #OTHER}. */
    public static Setting by(String account, VulnerabilityCase... others) {
        var seen = Arrays.stream(others).collect(Collectors.toMap(VulnerabilityCase::id, it -> it));
        var plain = by(account);
        return new Setting(plain.actor(), TEAM, POLICY, POLICY, seen, NOW);
    }

    /** A report by Rita, who gave her address and wants to be thanked. */
    public static Cases received() {
        return new Cases(report(Optional.of(reporter("rita@reporter.example"))));
    }

    public static Cases receivedFrom(String mail) {
        return new Cases(report(Optional.of(reporter(mail))));
    }

    public static Cases openedByTeam() {
        return new Cases(report(Optional.empty()));
    }

    /** A plain case in a state: handled by ada, lines 4.x and 5.x affected. */
    public static Cases in(CaseState state) {
        return switch (state) {
            case RECEIVED -> received();
            case TRIAGING -> received().and("ada", assigned("ada"), new AssignmentAccepted("ada"));
            case NEEDS_INFO -> in(CaseState.TRIAGING).and("ada", question());
            case CONFIRMED -> in(CaseState.TRIAGING).and("ada", confirmed("4.x", "5.x"));
            case FIXING -> in(CaseState.CONFIRMED).and("ada", new FixingStarted());
            case FIX_PREPARED ->
                in(CaseState.FIXING)
                        .and("ada", prepared("4.x"), prepared("5.x"), analysed())
                        .and("ada", new FixPrepared(List.of("4.x", "5.x"), Optional.empty()));
            case SCHEDULED ->
                in(CaseState.FIX_PREPARED)
                        .and("ada", drafted(1, in(CaseState.FIX_PREPARED).build()))
                        .approved("grace", 1)
                        .and("ada", new DisclosureScheduled(NOW.plus(Duration.ofDays(2)), Optional.empty()));
            case DISCLOSED -> {
                var scheduled = in(CaseState.SCHEDULED).build();
                yield in(CaseState.SCHEDULED)
                        .and(
                                "ada",
                                new CaseEvent.Disclosed(
                                        scheduled
                                                .advisory()
                                                .draft()
                                                .orElseThrow()
                                                .advisory()
                                                .value(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty()));
            }
            case CLOSED -> in(CaseState.REJECTED).and("ada", new CaseClosed(Optional.empty()));
            case REJECTED -> in(CaseState.TRIAGING).and("ada", rejected());
            case DUPLICATE ->
                in(CaseState.TRIAGING)
                        .and(
                                "ada",
                                new OutcomeEvent.MarkedDuplicate(
                                        "SAMPLE-2026-0003", text("We know it."), Optional.empty()));
            case REDIRECTED ->
                in(CaseState.TRIAGING)
                        .and(
                                "ada",
                                new OutcomeEvent.Redirected(
                                        "pkg:npm/other",
                                        "The others",
                                        Optional.empty(),
                                        text("It is theirs."),
                                        Optional.empty()));
            case DEFERRED ->
                in(CaseState.CONFIRMED)
                        .and(
                                "ada",
                                new OutcomeEvent.Deferred(
                                        NOW.plus(Duration.ofDays(30)), text("Not now."), Optional.empty()));
        };
    }

    public Cases and(String actor, Event... events) {
        for (var event : events) {
            entries.add(recorded(entries.size() + 1L, actor, NOW.minus(Duration.ofHours(1)), event));
        }
        return this;
    }

    /** Somebody approves the draft, and notify-service finds nothing wrong with it. */
    public Cases approved(String by, int revision) {
        return approvedUnchecked(by, revision).and("notify", new AdvisoryRendered(revision));
    }

    /** Somebody approves the draft; it is not rendered yet. */
    public Cases approvedUnchecked(String by, int revision) {
        var draft = build().advisory().draft().orElseThrow().advisory();
        return and(
                by,
                new AdvisoryApproved(
                        revision, ApprovalKind.SECOND_PERSON, Optional.empty(), List.of(), Optional.of(draft)));
    }

    public List<Recorded> entries() {
        return List.copyOf(entries);
    }

    public VulnerabilityCase build() {
        return VulnerabilityCase.of(entries);
    }

    /** The same journal under another id. */
    public VulnerabilityCase as(String id) {
        return VulnerabilityCase.of(entries.stream()
                .map(it -> new Recorded(
                        it.id(),
                        id,
                        it.sequence(),
                        it.source(),
                        it.actor(),
                        it.occurredAt(),
                        it.policyVersion(),
                        it.cause(),
                        it.event()))
                .toList());
    }

    /** The case as if it were in another state. */
    public static VulnerabilityCase as(VulnerabilityCase it, CaseState state) {
        return new VulnerabilityCase(
                it.id(),
                it.sequence(),
                state,
                it.project(),
                it.report(),
                it.handling(),
                it.thread(),
                it.fixes(),
                it.advisory(),
                it.embargo(),
                it.facts(),
                it.participants(),
                it.outcome(),
                it.clocks(),
                it.deliveries(),
                it.updatedAt());
    }

    public static Recorded recorded(long sequence, String actor, Instant at, Event event) {
        return new Recorded(
                new UUID(1, sequence),
                "SAMPLE-2026-0001",
                sequence,
                "test",
                actor,
                at,
                Optional.of(POLICY.hash()),
                Optional.empty(),
                event);
    }

    public static Assigned assigned(String handler) {
        return new Assigned(handler, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** An expert, without a limit. */
    public static ParticipantInvited invited(String participant) {
        return invited(participant, ParticipantKind.EXPERT, Optional.empty());
    }

    public static ParticipantInvited invited(String participant, ParticipantKind kind, Optional<Instant> limit) {
        var to = new Recipient(
                participant, Confidential.person(participant + "@vendor.example"), Optional.empty(), Optional.empty());
        return new ParticipantInvited(
                participant, kind, Confidential.person("Vera"), text("Tell nobody."), limit, Optional.of(to));
    }

    /** A report that claims to be about a package. */
    public static Cases receivedAbout(String claimedPackage) {
        var it = report(Optional.of(reporter("rita@reporter.example")), Optional.empty());
        var claims = new Claims(
                Optional.of(Confidential.report(claimedPackage)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Cases(new ReportReceived(
                it.reportId(),
                it.project(),
                it.channel(),
                it.source(),
                it.summary(),
                it.details(),
                claims,
                it.reporter(),
                it.files(),
                it.raw(),
                it.remarks(),
                it.receiptGeneration(),
                it.acknowledgeBy(),
                it.audience(),
                it.origin(),
                it.receiptTo()));
    }

    /** A report that its reporter keeps from a part of the team. */
    public static Cases receivedFor(Audience audience) {
        return new Cases(report(Optional.of(reporter("rita@reporter.example")), Optional.of(audience)));
    }

    public static InformationRequested question() {
        return new InformationRequested(text("Which version?"), Optional.empty());
    }

    public static Confirmed confirmed(String... lines) {
        return new Confirmed(Confidential.advisory(assessment(lines)));
    }

    public static Assessment assessment(String... lines) {
        var ranges = Arrays.stream(lines)
                .map(it -> new AffectedRange(it, it.charAt(0) + ".0.0", Optional.empty(), Optional.empty()))
                .toList();
        return new Assessment(
                List.of(new AffectedPackage(PURL, ranges)), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    public static FixLinePrepared prepared(String line) {
        return new FixLinePrepared(line, Optional.empty(), false);
    }

    public static CaseEvent.FixLineReleased released(String line, String version) {
        return new CaseEvent.FixLineReleased(
                line, Confidential.advisory(version), Confidential.advisory("Seen in the registry."));
    }

    public static CaseEvent.FixLineWaived waived(String line) {
        return new CaseEvent.FixLineWaived(line, Confidential.advisory("Hardly used."));
    }

    public static VariantAnalysisCompleted analysed() {
        return new VariantAnalysisCompleted(false, Confidential.advisory("Looked at all callers."));
    }

    public static Rejected rejected() {
        return new Rejected(
                RejectionReason.NOT_A_VULNERABILITY,
                Optional.empty(),
                text("It works as intended."),
                Optional.empty(),
                Optional.empty());
    }

    /** A draft that tells the facts of the case as it is. */
    public static AdvisoryDrafted drafted(int revision, VulnerabilityCase it) {
        var assessment = it.fixes().assessment().orElse(assessment());
        return new AdvisoryDrafted(
                revision,
                Confidential.advisory(new Advisory(
                        it.id().value(),
                        it.project(),
                        revision,
                        "A title",
                        "",
                        "",
                        "",
                        "",
                        assessment.affected(),
                        assessment.assets(),
                        List.of(),
                        assessment.cvss31(),
                        assessment.cvss40(),
                        assessment.cwes(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty())));
    }

    public static ReplyHeld held() {
        return new ReplyHeld(
                HELD,
                Confidential.person("eve@elsewhere.example"),
                Confidential.report("[SAMPLE-2026-0001]"),
                text("I know more."),
                List.of(),
                Optional.empty(),
                Set.of());
    }

    public static LongText text(String words) {
        return LongText.of(Confidential.report(words));
    }

    private static Reporter reporter(String mail) {
        return new Reporter(
                Optional.of(Confidential.person("Rita")),
                Optional.of(Confidential.person(mail)),
                Optional.of(Confidential.person("Rita R.")),
                false,
                Optional.empty());
    }

    private static ReportReceived report(Optional<Reporter> reporter) {
        return report(reporter, Optional.empty());
    }

    private static ReportReceived report(Optional<Reporter> reporter, Optional<Audience> audience) {
        return new ReportReceived(
                new UUID(2, 2),
                "sample",
                reporter.isPresent() ? Channel.API : Channel.TEAM,
                reporter.isPresent() ? Optional.empty() : Optional.of(TeamSource.PUBLIC),
                Confidential.report("A summary"),
                text("Some details"),
                Claims.none(),
                reporter,
                List.of(),
                Optional.empty(),
                Set.of(),
                1,
                reporter.map(_ -> RECEIVED.plus(Duration.ofHours(48))),
                audience,
                Optional.empty(),
                Optional.empty());
    }
}
