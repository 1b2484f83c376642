package dev.candor.triage.console;

import static dev.candor.triage.casefile.CaseState.CLOSED;
import static dev.candor.triage.casefile.CaseState.CONFIRMED;
import static dev.candor.triage.casefile.CaseState.DEFERRED;
import static dev.candor.triage.casefile.CaseState.DISCLOSED;
import static dev.candor.triage.casefile.CaseState.DUPLICATE;
import static dev.candor.triage.casefile.CaseState.FIXING;
import static dev.candor.triage.casefile.CaseState.FIX_PREPARED;
import static dev.candor.triage.casefile.CaseState.NEEDS_INFO;
import static dev.candor.triage.casefile.CaseState.RECEIVED;
import static dev.candor.triage.casefile.CaseState.REDIRECTED;
import static dev.candor.triage.casefile.CaseState.REJECTED;
import static dev.candor.triage.casefile.CaseState.SCHEDULED;
import static dev.candor.triage.casefile.CaseState.TRIAGING;
import static dev.candor.triage.console.FormField.check;
import static dev.candor.triage.console.FormField.choice;
import static dev.candor.triage.console.FormField.field;
import static dev.candor.triage.console.FormField.line;
import static dev.candor.triage.console.FormField.text;

import dev.candor.events.Advisory.CreditRole;
import dev.candor.events.Advisory.Exploitation;
import dev.candor.events.Advisory.PublicSafetyImpact;
import dev.candor.events.Advisory.TechnicalImpact;
import dev.candor.events.Advisory.Utility;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.ReportEvent.Forwarding;
import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.console.FormField.Kind;
import dev.candor.triage.console.FormField.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The forms of all commands, in the order in which a case needs them. */
final class CommandForms {

    private static final Set<CaseState> ALWAYS = EnumSet.allOf(CaseState.class);
    private static final Set<CaseState> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(CLOSED));
    private static final Set<CaseState> WORK = Set.of(CONFIRMED, DEFERRED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED);

    private static final Set<CaseState> BEFORE_OUTCOME =
            Set.of(RECEIVED, TRIAGING, NEEDS_INFO, CONFIRMED, FIXING, FIX_PREPARED, DEFERRED);

    private static final List<FormField> FINDING = List.of(
            field(
                    "affected",
                    "Affected versions",
                    Kind.RANGES,
                    "One row for each stretch of versions. Leave the fixed version empty where none is out."),
            field("assets", "Other affected things", Kind.LINES, "A website, a pipeline; one on each line."),
            line("cvss31", "CVSS 3.1 vector", "Such as CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H.", false),
            line("cvss40", "CVSS 4.0 vector", "", false),
            field("cwes", "Weaknesses", Kind.LINES, "Such as CWE-400; one on each line."),
            ssvc("ssvcExploitation", "SSVC: exploitation", "All four or none.", Exploitation.values()),
            ssvc("ssvcUtility", "SSVC: utility to attackers", "", Utility.values()),
            ssvc("ssvcTechnicalImpact", "SSVC: technical impact", "", TechnicalImpact.values()),
            ssvc("ssvcPublicSafetyImpact", "SSVC: impact on public safety", "", PublicSafetyImpact.values()));

    private static final List<CommandForm> ALL = List.of(
            form("accept-assignment", "Take this case", "You become its handler.", "facts", NOT_CLOSED)
                    .when((it, me) ->
                            it.handling().isAskedOf(me) || it.handling().isNobodys()),
            form(
                            "decline-assignment",
                            "Give it back",
                            "Whoever handled it before still does.",
                            "facts",
                            NOT_CLOSED,
                            text("reason", "Reason", "For the team.", false, 4096))
                    .when((it, me) -> it.handling().isAskedOf(me)),
            form(
                    "assign",
                    "Ask somebody to handle it",
                    "They get a mail and accept or decline.",
                    "facts",
                    NOT_CLOSED,
                    choice("handler", "Handler", "", List.of()),
                    text("note", "What they should know", "For the team.", false, 4096)),
            form(
                            "acknowledge",
                            "Acknowledge",
                            "A person's first answer; it stops the clock of the acknowledgement.",
                            "thread",
                            NOT_CLOSED,
                            choice(
                                    "channel",
                                    "How",
                                    "",
                                    List.of(
                                            new Option("", "Send this text to the reporter"),
                                            new Option("elsewhere", "I answered elsewhere; only note it"))),
                            text("text", "Text", "", false, 32_768))
                    .when((it, me) -> it.report().hasReporter() && !it.thread().isAcknowledged()),
            form(
                            "reply",
                            "Reply to the reporter",
                            "Goes out by mail and to the receipt page. The first reply also acknowledges.",
                            "thread",
                            ALWAYS,
                            text("text", "Text", "", true, 32_768),
                            check(
                                    "detailed",
                                    "This is the detailed answer",
                                    "It says what we found and what happens next."),
                            field(
                                    "nextUpdate",
                                    "They hear again by",
                                    Kind.INSTANT,
                                    "At most 30 days ahead, UTC. May stay empty."))
                    .when((it, me) -> it.report().hasReporter()),
            form(
                            "request-information",
                            "Ask the reporter",
                            "The case waits for the answer.",
                            "thread",
                            Set.of(RECEIVED, TRIAGING),
                            text("question", "Question", "", true, 32_768))
                    .when((it, me) -> it.report().hasReporter() && isWithin(it, me)),
            form(
                            "admit-reply",
                            "Let a held message in",
                            "From then on it counts as the reporter's.",
                            "thread",
                            NOT_CLOSED,
                            choice("message", "Message", "", List.of()))
                    .when((it, me) -> !Held.messages(it).isEmpty()),
            form(
                    "note",
                    "Note for the team",
                    "Never leaves the team.",
                    "thread",
                    ALWAYS,
                    text("text", "Note", "", true, 32_768)),
            form(
                            "confirm",
                            "Confirm the problem",
                            "It is real, and this is what it affects.",
                            "fixes",
                            Set.of(RECEIVED, TRIAGING, NEEDS_INFO),
                            FINDING)
                    .when(CommandForms::isWithin),
            form(
                    "reject",
                    "Not a vulnerability",
                    "The reporter reads the text; it also counts as a reply. Spam gets no answer.",
                    "thread",
                    Set.of(RECEIVED, TRIAGING, NEEDS_INFO, CONFIRMED, FIXING, FIX_PREPARED, DEFERRED),
                    new FormField(
                            "code",
                            "Reason code",
                            Kind.CHOICE,
                            "One of the policy's. It says the reason, and a text where you leave yours empty.",
                            false,
                            300,
                            List.of()),
                    choice(
                            "reason",
                            "Reason",
                            "",
                            List.of(
                                    new Option("", "As the code says"),
                                    new Option("not-a-vulnerability", "Not a vulnerability"),
                                    new Option("out-of-scope", "Out of scope of the threat model"),
                                    new Option("ordinary-bug", "An ordinary bug or hardening"),
                                    new Option("not-reproducible", "Not reproducible"),
                                    new Option("no-information", "No information came"),
                                    new Option("spam", "Spam"),
                                    new Option("withdrawn", "Withdrawn by the reporter"),
                                    new Option("no-bounty", "No bounty here"))),
                    text("text", "Text for the reporter", "", false, 32_768),
                    field("publicIssue", "Public issue", Kind.LINE, "Where an ordinary bug is fixed in public.")),
            form(
                    "assess",
                    "Assess again",
                    "Severity and affected versions became clearer. This replaces the assessment.",
                    "fixes",
                    Set.of(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED, DEFERRED),
                    FINDING),
            form("start-fixing", "Start fixing", "", "fixes", Set.of(CONFIRMED, DEFERRED)),
            form(
                    "prepare-fix-line",
                    "Fix of a line is prepared",
                    "",
                    "fixes",
                    WORK,
                    choice("line", "Release line", "", List.of()),
                    line("change", "Commit or pull request", "", false),
                    check(
                            "publicChange",
                            "Everybody can see it already",
                            "Then the problem is as good as public: decide soon.")),
            form(
                    "release-fix-line",
                    "Fix of a line is released",
                    "",
                    "fixes",
                    WORK,
                    choice("line", "Release line", "", List.of()),
                    line("version", "First fixed version", "Such as 4.19.2.", true),
                    text("attestation", "How you know", "Such as: npm view shows it.", true, 4096)),
            form(
                    "waive-fix-line",
                    "No fix for a line",
                    "The reason stands in the advisory.",
                    "fixes",
                    WORK,
                    choice("line", "Release line", "", List.of()),
                    text("reason", "Reason", "", true, 4096)),
            form(
                    "mark-line-not-affected",
                    "A line is not affected after all",
                    "",
                    "fixes",
                    WORK,
                    choice("line", "Release line", "", List.of()),
                    text("reason", "Reason", "", true, 4096)),
            form(
                    "reopen-fix-line",
                    "Reopen a line",
                    "Its fix was not good enough, or its waiver no longer holds.",
                    "fixes",
                    Set.of(FIXING, FIX_PREPARED, SCHEDULED),
                    choice("line", "Release line", "", List.of()),
                    text("reason", "Reason", "", true, 4096)),
            form(
                            "complete-variant-analysis",
                            "Audit for similar problems",
                            "No fix is prepared without it.",
                            "fixes",
                            WORK,
                            text("evidence", "What was looked at and found, or why it is waived", "", true, 32_768),
                            check("waived", "Waived", ""))
                    .when((it, me) -> it.fixes().variantAnalysis().isEmpty()),
            form(
                    "draft-advisory",
                    "Write the advisory",
                    "A new revision; what is affected and fixed is filled in from the case. It voids an approval.",
                    "advisory",
                    Set.of(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED),
                    line("title", "Title", "", true),
                    text("summary", "Summary", "One or two sentences.", false, 4096),
                    text("description", "Description", "Markdown.", false, 24_576),
                    text("impact", "Impact", "Markdown.", false, 24_576),
                    text("workaround", "Workaround", "Markdown.", false, 24_576),
                    line("cve", "CVE id", "If there is one.", false),
                    field("references", "References", Kind.REFERENCES, ""),
                    field("credits", "Credits", Kind.CREDITS, "Who is thanked, as they want to be named."),
                    field(
                            "notAffected",
                            "Not affected",
                            Kind.NOT_AFFECTED,
                            "What people may think affected and is not; why goes out as VEX.")),
            form(
                            "approve-advisory",
                            "Approve the advisory",
                            "You read the revision shown on this page, and you did not write it.",
                            "advisory",
                            Set.of(CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED),
                            field("revision", "Revision", Kind.HIDDEN, ""),
                            check(
                                    "readAgain",
                                    "I wrote it, a day has passed, and I have read it again",
                                    "Only where the policy says single-maintainer."),
                            text(
                                    "aloneBecause",
                                    "Why a lead approves it alone",
                                    "Only a lead, and only if it cannot wait; a second person looks at it afterwards.",
                                    false,
                                    4096))
                    .when((it, me) -> it.advisory()
                                    .draft()
                                    .filter(draft -> !draft.author().equals(me))
                                    .isPresent()
                            && it.advisory().approved().isEmpty()),
            form(
                    "schedule-disclosure",
                    "Set the instant of disclosure",
                    "The case goes public by itself then, if every affected line is released or waived.",
                    "advisory",
                    Set.of(FIX_PREPARED),
                    new FormField("at", "Instant", Kind.INSTANT, "UTC.", true, 40, List.of())),
            form(
                    "unschedule-disclosure",
                    "Take the date back",
                    "The approval stands.",
                    "advisory",
                    Set.of(SCHEDULED),
                    text("reason", "Reason", "", false, 4096)),
            form(
                    "disclose",
                    "Disclose now",
                    "The advisory goes out at once, everywhere. This cannot be taken back.",
                    "advisory",
                    Set.of(FIX_PREPARED, SCHEDULED),
                    text(
                            "forcedBecause",
                            "Why it cannot wait for every line",
                            "Only where a line is neither released nor waived.",
                            false,
                            4096)),
            form(
                    "close",
                    "Close the case",
                    "Everything is done.",
                    "facts",
                    Set.of(DISCLOSED, REJECTED, DUPLICATE, REDIRECTED, DEFERRED),
                    text("remark", "Remark", "For the team.", false, 4096)),
            form(
                    "reopen",
                    "Reopen the case",
                    "",
                    "facts",
                    Set.of(CLOSED, REJECTED, DUPLICATE, REDIRECTED, DEFERRED),
                    text("reason", "Reason", "For the team.", true, 4096)),
            form(
                    "name-deputy",
                    "Name a deputy",
                    "Stands in for the handler and may do what they may.",
                    "facts",
                    NOT_CLOSED,
                    choice("deputy", "Deputy", "", List.of())),
            form(
                            "invite-participant",
                            "Ask somebody in",
                            "They read the terms first. Give an account, or a name and a mail address.",
                            "people",
                            NOT_CLOSED,
                            choice("kind", "What for", "", words(ParticipantKind.values())),
                            line("account", "Account", "Somebody who signs in here.", false),
                            line("name", "Name", "", false),
                            line("mail", "Mail address", "", false),
                            field("limit", "Keeps a secret until", Kind.INSTANT, "UTC. May stay empty."))
                    .when((it, me) -> it.handling().isHeldBy(me)),
            form(
                            "tell-participant",
                            "Write to a participant",
                            "Only to somebody who accepted the terms. The mail holds a link alone.",
                            "people",
                            NOT_CLOSED,
                            choice("participant", "Participant", "", List.of()),
                            text("text", "Text", "", true, 32_768))
                    .when((it, me) -> !it.participants().joined().isEmpty()),
            form(
                            "remove-participant",
                            "Remove a participant",
                            "They see nothing from then on.",
                            "people",
                            NOT_CLOSED,
                            choice("participant", "Participant", "", List.of()),
                            text("reason", "Reason", "For the team.", false, 4096))
                    .when((it, me) -> it.participants().all().stream().anyMatch(one -> !one.isRemoved())),
            form(
                            "resume-mail",
                            "Write again to somebody not reached",
                            "Their address is tried again, though mail to it came back. Make sure first that it is right.",
                            "people",
                            NOT_CLOSED,
                            choice("whom", "Whom", "", List.of()))
                    .when((it, me) -> !it.deliveries().missed().isEmpty()),
            form(
                            "restrict",
                            "Restrict the case",
                            "Only leads, participants and whoever handles it see it. A lead's command.",
                            "people",
                            NOT_CLOSED,
                            check("lifted", "Lift the restriction", "The team sees it again."),
                            text("reason", "Reason", "For the team.", false, 4096))
                    .when((it, me) -> it.participants().restricted()),
            form(
                    "record-credit",
                    "Record a credit",
                    "Whom the advisory thanks besides the reporter.",
                    "people",
                    Set.of(DISCLOSED),
                    line("name", "Name", "", true),
                    choice("role", "What they did", "", words(CreditRole.values())),
                    check("consented", "They agreed to be named", "Only then the advisory names them.")),
            form(
                    "rebase-promises",
                    "Keep today's promises",
                    "For leads. The clocks of the case count by today's policy from now on.",
                    "facts",
                    NOT_CLOSED,
                    text("reason", "Reason", "For the team.", true, 4096)),
            form(
                    "mark-duplicate",
                    "A duplicate of another case",
                    "The other case goes on. This reporter keeps the credit and hears of the disclosure.",
                    "outcome",
                    BEFORE_OUTCOME,
                    line("of", "The case that goes on", "Such as EXPRESS-2026-0042.", true),
                    text("text", "Text for the reporter", "Tell nothing of the other report.", true, 32_768)),
            form(
                            "join",
                            "The same reporter's other report",
                            "This id leads to the other case from now on, and this receipt opens it.",
                            "outcome",
                            BEFORE_OUTCOME,
                            line("into", "The case that goes on", "", true),
                            check(
                                    "sameReporter",
                                    "I made sure that it is the same person",
                                    "Needed where one of the reports gives no address. A stranger would read the other case."))
                    .when((it, me) -> it.report().hasReporter()),
            form(
                    "split",
                    "Handle a part of it apart",
                    "A case of its own for the same reporter, who reads this text.",
                    "outcome",
                    Set.of(TRIAGING, CONFIRMED, FIXING, FIX_PREPARED),
                    line("summary", "Summary of the part", "", true),
                    text("details", "Details", "", true, 32_768)),
            form(
                            "open-follow-up",
                            "The fix was incomplete",
                            "Opens a new case of the team's own, with an embargo of its own.",
                            "outcome",
                            Set.of(DISCLOSED, CLOSED),
                            line("summary", "Summary", "", true),
                            text("details", "What is still open", "", true, 32_768))
                    .when((it, me) -> it.advisory().wasEverPublished()),
            form(
                    "move",
                    "Move it to another project",
                    "It gets an id there; this one stays valid. Its promises stay.",
                    "facts",
                    BEFORE_OUTCOME,
                    line("project", "Project", "One whose cases you handle.", true),
                    text("text", "Text for the reporter", "", false, 32_768)),
            form(
                    "redirect",
                    "A matter of other maintainers",
                    "The problem is in something that others maintain. The reporter reads the text.",
                    "outcome",
                    BEFORE_OUTCOME,
                    line("purl", "Package URL", "Such as pkg:npm/qs, without a version.", true),
                    line("maintainers", "Who maintains it", "Known for the policy's third parties.", false),
                    line("page", "Where they say how to report", "", false),
                    text("text", "Text for the reporter", "", false, 32_768),
                    line("mail", "Tell them at", "May stay empty; then only the reporter is told.", false),
                    check("withoutName", "Without the reporter's name", "")),
            form(
                            "notify-upstream",
                            "Tell the maintainers of a dependency",
                            "They hear that there is a report, and read more once they accept the terms.",
                            "outcome",
                            Set.of(TRIAGING, CONFIRMED, FIXING, FIX_PREPARED, SCHEDULED, DISCLOSED, DEFERRED),
                            line("purl", "Package URL", "Such as pkg:npm/qs, without a version.", true),
                            line("name", "Who they are", "Known for the policy's third parties.", false),
                            line("mail", "Mail address", "Known for the policy's third parties.", false),
                            check("withoutName", "Without the reporter's name", ""))
                    .when((it, me) -> it.outcome()
                            .forwarding()
                            .filter(Forwarding.MYSELF::equals)
                            .isEmpty()),
            form(
                    "defer",
                    "Put it off",
                    "Confirmed, but not worked on now. An embargo goes on.",
                    "outcome",
                    Set.of(CONFIRMED, FIXING),
                    field("reviewAt", "Looked at again", Kind.INSTANT, "UTC. As the policy says when empty."),
                    text("text", "Text for the reporter", "", false, 32_768)),
            form(
                            "continue-without-reporter",
                            "Go on without the reporter",
                            "They withdrew the report, but the matter is real.",
                            "outcome",
                            NOT_CLOSED,
                            text("reason", "Reason", "For the team.", false, 4096))
                    .when((it, me) -> it.outcome().awaitsWithdrawalDecision()),
            form(
                            "give-second-look",
                            "Give the second look",
                            "You did not decide on it. The reporter reads the text.",
                            "outcome",
                            Set.of(REJECTED, DUPLICATE, REDIRECTED, DEFERRED),
                            choice(
                                    "upheld",
                                    "What you think",
                                    "",
                                    List.of(
                                            new Option("true", "The outcome is right"),
                                            new Option("false", "It is not: take the case up again"))),
                            text("text", "Text for the reporter", "", true, 32_768))
                    .when((it, me) -> it.outcome().awaitsSecondLook()
                            && it.outcome()
                                    .decision()
                                    .filter(by -> by.by().equals(me))
                                    .isEmpty()),
            form("admit-report", "It is a report", "It was set apart as suspected spam.", "facts", NOT_CLOSED)
                    .when((it, me) -> it.outcome().quarantined()),
            form(
                            "revise-advisory",
                            "Publish the corrected advisory",
                            "The approved draft takes the place of what is public.",
                            "advisory",
                            Set.of(DISCLOSED, CLOSED),
                            text("reason", "What was wrong", "For the team.", true, 4096),
                            line("change", "What changed", "Public, in one line.", false))
                    .when((it, me) -> it.advisory().wasEverPublished()),
            form(
                            "withdraw-advisory",
                            "Withdraw the advisory",
                            "Every channel says so, with the reason. This cannot be taken back.",
                            "advisory",
                            Set.of(DISCLOSED, CLOSED),
                            text("reason", "Reason", "Public.", true, 4096))
                    .when((it, me) -> it.advisory().wasEverPublished()
                            && it.outcome().advisoryWithdrawnAt().isEmpty()),
            form(
                            "retry-publication",
                            "Try a channel again",
                            "One that does not show the advisory. The others stay as they are.",
                            "deliveries",
                            Set.of(DISCLOSED, CLOSED),
                            choice("channel", "Channel", "", List.of()))
                    .when((it, me) -> !it.deliveries().failed().isEmpty()));

    private static final List<CommandForm> EVERY =
            Stream.of(ALL, EmbargoForms.ALL).flatMap(List::stream).toList();

    private CommandForms() {}

    static List<CommandForm> all() {
        return EVERY;
    }

    static Optional<CommandForm> named(String word) {
        return EVERY.stream().filter(it -> it.word().equals(word)).findFirst();
    }

    // Before anybody accepted a case, only whoever was asked may act as its handler, or anybody if nobody was.
    private static boolean isWithin(VulnerabilityCase it, String me) {
        return it.state() != RECEIVED
                || it.handling().isNobodys()
                || it.handling().isAskedOf(me);
    }

    /** A choice that may be left open. */
    private static FormField ssvc(String name, String label, String hint, Enum<?>[] values) {
        return new FormField(
                name,
                label,
                Kind.CHOICE,
                hint,
                false,
                300,
                Stream.concat(Stream.of(new Option("", "Not decided")), words(values).stream())
                        .toList());
    }

    private static List<Option> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Option(Fields.wordOf(value), Story.word(value)))
                .toList();
    }

    static CommandForm form(
            String word, String title, String help, String place, Set<CaseState> states, FormField... fields) {
        return form(word, title, help, place, states, List.of(fields));
    }

    private static CommandForm form(
            String word, String title, String help, String place, Set<CaseState> states, List<FormField> fields) {
        return new CommandForm(word, title, help, place, states, (_, _) -> true, fields);
    }
}
