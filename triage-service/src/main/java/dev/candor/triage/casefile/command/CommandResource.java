package dev.candor.triage.casefile.command;

import dev.candor.events.CaseId;
import dev.candor.triage.casefile.NoSuchCase;
import dev.candor.triage.casefile.board.CaseView;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/cases/{id}/{command}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CommandResource {

    private final Commands commands;
    private final CarryOutCommand carryOutCommand;
    private final CurrentActor actor;

    CommandResource(Commands commands, CarryOutCommand carryOutCommand, CurrentActor actor) {
        this.commands = commands;
        this.carryOutCommand = carryOutCommand;
        this.actor = actor;
    }

    @POST
    @Operation(summary = "Ask something of a case", description = """
                    The command is a word of the lifecycle; its fields are the body. An If-Match with the ETag at which \
                    the case was seen guards against changes in between.

                    | command | fields |
                    | --- | --- |
                    | acknowledge | `text`, `channel` (`elsewhere`: the answer was given outside of Candor, and is noted) |
                    | assign | `handler`, `note` |
                    | accept-assignment | |
                    | decline-assignment | `reason` |
                    | request-information | `question` |
                    | reply | `text`, `detailed`, `nextUpdate` |
                    | note | `text` |
                    | admit-reply | `message` |
                    | confirm, assess | `affected` [`purl`, `ranges` [`line`, `introduced`, `fixed` or `lastAffected`]], `assets` [], `cvss31`, `cvss40`, `cwes` [], `ssvcExploitation` (none, public-poc, active), `ssvcUtility` (laborious, efficient, super-effective), `ssvcTechnicalImpact` (partial, total), `ssvcPublicSafetyImpact` (minimal, significant) |
                    | reject | `code` or `reason`, `text`, `publicIssue` (of an ordinary bug) |
                    | mark-duplicate | `of`, `text` |
                    | join | `into`, `sameReporter` |
                    | split, open-follow-up | `summary`, `details` |
                    | move | `project`, `text` |
                    | redirect | `purl`, `maintainers`, `page`, `text`, `mail`, `withoutName` |
                    | notify-upstream | `purl`, `name`, `mail`, `withoutName` |
                    | defer | `reviewAt`, `text` |
                    | continue-without-reporter | `reason` |
                    | give-second-look | `upheld`, `text` |
                    | admit-report | |
                    | revise-advisory | `reason`, `change` (public) |
                    | withdraw-advisory | `reason` |
                    | retry-publication | `channel` |
                    | start-fixing | |
                    | complete-variant-analysis | `waived`, `evidence` |
                    | prepare-fix-line | `line`, `change`, `publicChange` |
                    | waive-fix-line, mark-line-not-affected, reopen-fix-line | `line`, `reason` |
                    | release-fix-line | `line`, `version`, `attestation` |
                    | draft-advisory | `title`, `summary`, `description`, `impact`, `workaround`, `references` [`type`, `url`], `credits` [`name`, `role`, `consent` (asked, given, declined)], `cve`, `notAffected` [`purl`, `version`, `justification`, `impact`] |
                    | approve-advisory | `revision`, `readAgain` (by its author alone, a day later), `aloneBecause` (a lead alone) |
                    | review-approval | `verdict` (agree, object), `remark` |
                    | schedule-disclosure | `at` |
                    | unschedule-disclosure | `reason` |
                    | disclose | `forcedBecause` |
                    | close | `remark` |
                    | reopen | `reason` |
                    | name-deputy | `deputy`; nobody when empty |
                    | restrict | `lifted`, `reason` |
                    | invite-participant | `kind` (expert, approver, maintainer, distributor), `account`, or `name` and `mail`; `limit` |
                    | accept-invitation | |
                    | tell-participant | `participant`, `text` |
                    | remove-participant | `participant`, `reason`; oneself: declines or leaves |
                    | resume-mail | `whom`: `reporter`, or a participant that was written to |
                    | record-credit | `name`, `role`, `consented` |
                    | rebase-promises | `version` (hash of a policy; today's when empty), `reason` |
                    | propose-embargo | `end` (the policy's default without it), `reason` |
                    | accept-embargo | `proposal` |
                    | reject-embargo | `proposal`, `reason` |
                    | end-embargo | `reason`, `agreement` |
                    | record-public-awareness, record-public-exploit, record-exploitation | `since`, `evidence` |
                    | decide-exploitation | `embargo` (keep, end), `reason` |
                    | correct-fact | `fact` (public, exploit-public, exploited), `reason` |
                    | record-submission | `report` (early-warning, notification, final-report), `submittedAt`, `reference` |
                    | reserve-cve | |
                    | record-cve | `cve`, `assigner`, `assignerOrg` |
                    | replace-cve | `cve`, `assigner`, `assignerOrg`, `reason` |
                    """)
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "204", description = "Done; the case is not yours to read any more")
    @APIResponse(responseCode = "400", description = "Fields make no sense; `errors` has a pointer for each")
    @APIResponse(responseCode = "404", description = "No such case, or no such command")
    @APIResponse(responseCode = "409", description = "A rule refuses; `code` says which, and is stable")
    @APIResponse(responseCode = "412", description = "The case has changed since it was seen")
    public Uni<Response> command(
            @PathParam("id") String id,
            @PathParam("command") String word,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Map<String, Object> body) {
        var asker = actor.get();
        var caseId = CaseId.parse(id).orElseThrow(NoSuchCase::new);
        var command = commands.read(word, body == null ? Map.of() : body).orElseThrow(NoSuchCase::new);
        return carryOutCommand
                .carryOut(caseId, command, asker, ETags.expected(Optional.ofNullable(ifMatch)))
                .map(it -> Sight.shown(it, asker)
                        .map(CaseView::of)
                        .map(ETags::answer)
                        .orElseGet(() -> Response.noContent().build()));
    }
}
