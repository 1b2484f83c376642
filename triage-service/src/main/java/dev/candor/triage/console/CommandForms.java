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

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.console.FormField.Kind;
import dev.candor.triage.console.FormField.Option;
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

    private static final List<FormField> FINDING = List.of(
            field(
                    "affected",
                    "Affected versions",
                    Kind.RANGES,
                    "One row for each stretch of versions. Leave the fixed version empty where none is out."),
            field("assets", "Other affected things", Kind.LINES, "A website, a pipeline; one on each line."),
            line("cvss31", "CVSS 3.1 vector", "Such as CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H.", false),
            line("cvss40", "CVSS 4.0 vector", "", false),
            field("cwes", "Weaknesses", Kind.LINES, "Such as CWE-400; one on each line."));

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
                    choice("handler", "Handler", "", List.of())),
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
                    choice(
                            "reason",
                            "Reason",
                            "",
                            List.of(
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
                    field("credits", "Credits", Kind.CREDITS, "Who is thanked, as they want to be named.")),
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
                    text("reason", "Reason", "For the team.", true, 4096)));

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

    static CommandForm form(
            String word, String title, String help, String place, Set<CaseState> states, FormField... fields) {
        return form(word, title, help, place, states, List.of(fields));
    }

    private static CommandForm form(
            String word, String title, String help, String place, Set<CaseState> states, List<FormField> fields) {
        return new CommandForm(word, title, help, place, states, (_, _) -> true, fields);
    }
}
