package dev.candor.intake.report;

import dev.candor.events.CaseId;
import dev.candor.journal.Secrets;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

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

    /** From now on a mail with the member's token counts as theirs, where it comes from this address. */
    public Uni<Void> admitMember(CaseId caseId, String account, String address) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into reply_token (hash, case_id, participant, generation, address_hash)
                                values (:hash, :case, :participant, :generation, :address)
                                on conflict (hash) do update set address_hash = excluded.address_hash""")
                        .setParameter("hash", Secrets.hash(secrets.memberToken(caseId.value(), account)))
                        .setParameter("case", caseId.value())
                        .setParameter("participant", account)
                        .setParameter("generation", GENERATION)
                        .setParameter("address", OnceKey.keyOf(address.toLowerCase(Locale.ROOT)))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Somebody is on a team no more: none of their tokens proves anything in its cases. */
    public Uni<Void> shutOutMember(String account, String project) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from reply_token where participant = :account and address_hash is not null"
                                        + " and case_id in (select case_id from report where project = :project)")
                        .setParameter("account", account)
                        .setParameter("project", project)
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
