package dev.candor.intake.mail;

import dev.candor.events.CaseId;
import dev.candor.intake.mail.reading.ReceivedMail;
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

    Uni<List<Destination>> of(Envelope envelope, ReceivedMail mail) {
        var tokens = ReplyTokens.of(envelope, mail);
        return each(policiesOf(envelope), it -> destination(it, tokens, mail.subject()));
    }

    /** The projects that the mail was sent to, each once. */
    List<Policy> policiesOf(Envelope envelope) {
        return envelope.recipients().stream()
                .flatMap(it -> policies.byAddress(it).stream())
                .distinct()
                .toList();
    }

    private Uni<Destination> destination(Policy policy, List<String> tokens, String subject) {
        return proved(policy, tokens).chain(proof -> {
            if (proof.isEmpty()) {
                return byName(policy, NamedCase.in(subject, policy));
            }
            var participation = proof.get();
            return Uni.createFrom()
                    .item(
                            participation.participant().equals(NewReport.REPORTER)
                                    ? new Destination.Reply(policy, participation.caseId())
                                    : new Destination.Held(policy, participation.caseId()));
        });
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
