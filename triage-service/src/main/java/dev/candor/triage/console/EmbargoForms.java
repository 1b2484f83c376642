package dev.candor.triage.console;

import static dev.candor.triage.console.CommandForms.form;
import static dev.candor.triage.console.FormField.check;
import static dev.candor.triage.console.FormField.choice;
import static dev.candor.triage.console.FormField.field;
import static dev.candor.triage.console.FormField.line;
import static dev.candor.triage.console.FormField.text;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.Embargo;
import dev.candor.triage.console.FormField.Kind;
import dev.candor.triage.console.FormField.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The forms of embargo, facts, CVE ids and submissions. */
final class EmbargoForms {

    private static final String ORG = "The authority's UUID";
    private static final String ORG_HINT = "A CVE record is written only where it is that of one's own authority.";

    private static final String PLACE = "embargo";

    private static final Set<CaseState> OPEN = EnumSet.complementOf(EnumSet.of(CaseState.CLOSED));
    private static final Set<CaseState> UNTOLD = EnumSet.complementOf(
            EnumSet.of(CaseState.CLOSED, CaseState.DISCLOSED, CaseState.REJECTED, CaseState.DUPLICATE));

    private static final FormField SINCE = field("since", "Since", Kind.INSTANT, "UTC. Now, if it stays empty.");
    private static final FormField EVIDENCE =
            text("evidence", "How you know", "For the team: an address, a quotation.", true, 4096);
    private static final FormField PROPOSAL = field("proposal", "Proposal", Kind.HIDDEN, "");

    static final List<CommandForm> ALL = List.of(
            form(
                            "propose-embargo",
                            "Propose an end of the embargo",
                            "The reporter is asked; without a reporter it counts at once.",
                            PLACE,
                            UNTOLD,
                            field("end", "End", Kind.INSTANT, "UTC. The policy's default, if it stays empty."),
                            text("reason", "Reason", "The parties read it.", false, 4096))
                    .when((it, me) -> it.embargo().state() != Embargo.State.EXITED && !it.isPublic()),
            form("accept-embargo", "Accept the proposed end", "", PLACE, OPEN, PROPOSAL)
                    .when((it, me) -> it.embargo().pending().isPresent()),
            form(
                            "reject-embargo",
                            "Reject the proposed end, or take it back",
                            "The end that holds stays.",
                            PLACE,
                            OPEN,
                            PROPOSAL,
                            text("reason", "Reason", "The parties read it.", false, 4096))
                    .when((it, me) -> it.embargo().pending().isPresent()),
            form(
                            "end-embargo",
                            "End the embargo before its instant",
                            "For good, and nothing is disclosed by that. Its parties are told.",
                            PLACE,
                            OPEN,
                            text("reason", "Reason", "The parties read it.", true, 4096),
                            check("agreement", "The parties agree to that", ""))
                    .when((it, me) -> it.embargo().isActive()),
            form(
                            "record-public-awareness",
                            "The matter is public",
                            "A fact that you checked. It ends the embargo for good.",
                            PLACE,
                            OPEN,
                            SINCE,
                            EVIDENCE)
                    .when((it, me) -> !it.isPublic()),
            form(
                            "record-public-exploit",
                            "An exploit is public",
                            "A fact that you checked; the matter is public by that. It ends the embargo for good.",
                            PLACE,
                            OPEN,
                            SINCE,
                            EVIDENCE)
                    .when((it, me) -> it.facts().exploitPublic().isEmpty()),
            form(
                            "record-exploitation",
                            "It is exploited",
                            "A fact that you checked. Then somebody decides about the embargo within a day.",
                            PLACE,
                            OPEN,
                            SINCE,
                            EVIDENCE)
                    .when((it, me) -> it.facts().exploited().isEmpty()),
            form(
                            "decide-exploitation",
                            "Decide about the embargo of the exploited matter",
                            "Without a decision it is kept.",
                            PLACE,
                            OPEN,
                            choice(
                                    "embargo",
                                    "The embargo",
                                    "",
                                    List.of(
                                            new Option("keep", "is kept until the fix"),
                                            new Option("end", "ends now, for good"))),
                            text("reason", "Reason", "The parties read it.", false, 4096))
                    .when((it, me) ->
                            it.facts().exploited().isPresent() && it.embargo().isActive()),
            form(
                            "correct-fact",
                            "Take a mistaken fact back",
                            "A lead does. An embargo that ended by it does not come back.",
                            PLACE,
                            OPEN,
                            choice(
                                    "fact",
                                    "Fact",
                                    "",
                                    List.of(
                                            new Option("public", "Public"),
                                            new Option("exploit-public", "Exploit public"),
                                            new Option("exploited", "Exploited"))),
                            text("reason", "Reason", "For the team.", true, 4096))
                    .when((it, me) -> it.facts().forbidAnEmbargo()),
            form(
                            "record-submission",
                            "A report under the Cyber Resilience Act was handed in",
                            "Candor hands none in by itself.",
                            PLACE,
                            OPEN,
                            choice(
                                    "report",
                                    "Report",
                                    "",
                                    List.of(
                                            new Option("early-warning", "Early warning, within 24 hours"),
                                            new Option("notification", "Notification, within 72 hours"),
                                            new Option("final-report", "Final report, within 14 days of the fix"))),
                            field("submittedAt", "Handed in", Kind.INSTANT, "UTC. Now, if it stays empty."),
                            line("reference", "Reference", "By which the authority knows it.", true))
                    .when((it, me) -> it.facts().exploited().isPresent()),
            form(
                            "record-cve",
                            "Note the CVE id",
                            "One that an authority gave. Drafts of the advisory use it from now on.",
                            PLACE,
                            OPEN,
                            line("cve", "CVE id", "Such as CVE-2026-12345.", true),
                            line("assigner", "Given by", "The authority's short name.", true),
                            line("assignerOrg", ORG, ORG_HINT, false))
                    .when((it, me) -> it.facts().cve().isEmpty()),
            form(
                            "replace-cve",
                            "Replace the CVE id",
                            "The advisory has to be written and approved anew.",
                            PLACE,
                            OPEN,
                            line("cve", "CVE id", "Such as CVE-2026-12345.", true),
                            line("assigner", "Given by", "The authority's short name.", true),
                            line("assignerOrg", ORG, ORG_HINT, false),
                            text("reason", "Reason", "", true, 4096))
                    .when((it, me) -> it.facts().cve().isPresent()),
            form("reserve-cve", "Ask for a CVE id", "Refused as long as no CVE service is connected.", PLACE, OPEN)
                    .when((it, me) -> false),
            form(
                            "review-approval",
                            "Look at what was approved alone",
                            "Somebody who did not approve it.",
                            "advisory",
                            EnumSet.allOf(CaseState.class),
                            choice(
                                    "verdict",
                                    "You",
                                    "",
                                    List.of(new Option("agree", "agree"), new Option("object", "object"))),
                            text("remark", "Remark", "For the team; needed if you object.", false, 4096))
                    .when((it, me) -> it.advisory()
                            .unreviewed()
                            .filter(alone -> !alone.by().equals(me))
                            .isPresent()));

    private EmbargoForms() {}
}
