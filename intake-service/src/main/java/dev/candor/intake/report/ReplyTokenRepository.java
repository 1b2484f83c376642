package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.journal.Secrets;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose tokens open something. A participant who was removed never comes back under the same id. */
@ApplicationScoped
public class ReplyTokenRepository {

    private static final int GENERATION = 1;

    private final Secrets secrets;

    ReplyTokenRepository(Secrets secrets) {
        this.secrets = secrets;
    }

    /** From now on the participant's token opens their page. */
    public Uni<Void> admit(CaseId caseId, String participant) {
        var hash = Secrets.hash(secrets.replyToken(caseId.value(), participant, GENERATION));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into reply_token (hash, case_id, participant, generation)
                                values (:hash, :case, :participant, :generation) on conflict (hash) do nothing""")
                        .setParameter("hash", hash)
                        .setParameter("case", caseId.value())
                        .setParameter("participant", participant)
                        .setParameter("generation", GENERATION)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** From now on it opens nothing. */
    public Uni<Void> shutOut(CaseId caseId, String participant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from reply_token where case_id = :case and participant = :participant")
                        .setParameter("case", caseId.value())
                        .setParameter("participant", participant)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
