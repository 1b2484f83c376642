package dev.candor.triage.outcome;

import dev.candor.journal.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What cases ask their teams to decide. A duplicate asks too, once the case that it follows is given up. */
@ApplicationScoped
public class PromptQuery {

    private static final String ASKED = """
            select it.case_id, coalesce(it.waits, 'ORIGINAL_DROPPED')
              from case_outcome it
              left join case_alias alias on alias.alias = it.duplicate_of
              left join case_outcome original on original.case_id = coalesce(alias.case_id, it.duplicate_of)
             where it.case_id in (:ids)
               and (it.waits is not null
                    or original.dropped_at > coalesce(it.last_word_at, cast('-infinity' as timestamptz)))""";

    private final Transactions transactions;

    PromptQuery(Transactions transactions) {
        this.transactions = transactions;
    }

    /** By the id of the case; nothing for a case that asks nothing. */
    public Uni<Map<String, Prompt>> of(Collection<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : transactions.run(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(ASKED, Object[].class)
                                .setParameter("ids", List.copyOf(ids))
                                .getResultList())
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> (String) row[0], row -> Prompt.valueOf((String) row[1])))));
    }
}
