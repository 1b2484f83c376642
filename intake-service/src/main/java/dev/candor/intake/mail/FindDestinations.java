package dev.candor.intake.mail;

import dev.candor.events.CaseId;
import dev.candor.intake.report.CaseQuery;
import dev.candor.intake.report.NewReport;
import dev.candor.intake.report.Participation;
import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides for each project that a mail was sent to whether it is a reply, names a case, or opens one. */
@ApplicationScoped
class FindDestinations {

    private final Policies policies;
    private final CaseQuery cases;

    FindDestinations(Policies policies, CaseQuery cases) {
        this.policies = policies;
        this.cases = cases;
    }

    Uni<List<Destination>> of(Delivery delivery) {
        var tokens = ReplyTokens.of(delivery.envelope(), delivery.mail());
        return each(policiesOf(delivery.envelope()), it -> destination(it, tokens, delivery));
    }

    /** The projects that the mail was sent to, each once. */
    List<Policy> policiesOf(Envelope envelope) {
        return envelope.recipients().stream()
                .flatMap(it -> policies.byAddress(it).stream())
                .distinct()
                .toList();
    }

    private Uni<Destination> destination(Policy policy, List<String> tokens, Delivery delivery) {
        return proved(policy, tokens)
                .chain(proof -> proof.map(it -> Uni.createFrom().item(proved(policy, it, delivery)))
                        .orElseGet(() ->
                                byName(policy, NamedCase.in(delivery.mail().subject(), policy))));
    }

    private static Destination proved(Policy policy, Participation it, Delivery delivery) {
        if (it.participant().equals(NewReport.REPORTER)) {
            return new Destination.Reply(policy, it.caseId());
        }
        return isMembersOwn(it, delivery)
                ? new Destination.Handlers(policy, it.caseId(), it.participant())
                : new Destination.Held(policy, it.caseId());
    }

    /**
     * What a handler says reaches the reporter, so the token alone is not enough: the mail must come from the address
     * that was written to, and its domain must vouch for it. A machine of theirs says nothing.
     */
    private static boolean isMembersOwn(Participation it, Delivery delivery) {
        var authors = delivery.mail().authors();
        return authors.size() == 1
                && it.isAt(authors.getFirst().address())
                && delivery.checks().isVerified()
                && !AutomaticMail.isMarkedAutomatic(delivery.mail().headers())
                && !AutomaticMail.cameThroughList(delivery.mail().headers());
    }

    /** A token proves something only where the mail went to the project whose case it is. */
    private Uni<Optional<Participation>> proved(Policy policy, List<String> tokens) {
        return each(tokens, cases::byReplyToken)
                .map(found -> found.stream()
                        .flatMap(Optional::stream)
                        .filter(it -> it.isOf(policy.caseIdPrefix()))
                        .findFirst());
    }

    private Uni<Destination> byName(Policy policy, List<CaseId> named) {
        return each(named, cases::known)
                .map(found -> found.stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .<Destination>map(it -> new Destination.Held(policy, it))
                        .orElseGet(() -> new Destination.Report(policy, !named.isEmpty())));
    }

    private static <T, R> Uni<List<R>> each(List<T> all, Function<T, Uni<R>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList();
    }
}
