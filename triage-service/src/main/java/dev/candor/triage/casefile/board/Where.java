package dev.candor.triage.casefile.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The conditions of a list in SQL, with their parameters. */
final class Where {

    static final String SET_APART = "id in (select case_id from case_outcome where waits = 'QUARANTINED')";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Where() {}

    /** {@code joined}: cases of other teams that the asker is let in on; searched they are not, for words may be notes. */
    static Where of(CaseFilter filter, List<String> joined, Instant now) {
        var where = new Where();
        var visibility = new Visibility(filter.asker());
        where.parameters.putAll(visibility.parameters());
        if (joined.isEmpty() || filter.words().isPresent()) {
            where.conditions.add(visibility.ofTheTeam());
        } else {
            where.and(visibility.ofTheTeam() + " or id in (:joined)", "joined", joined);
        }
        filter.project().ifPresent(it -> where.and("project = :project", "project", it));
        filter.state().ifPresent(it -> where.and("state = :state", "state", it.name()));
        filter.handler()
                .ifPresent(it ->
                        where.and("coalesce(handler, asked, 'nobody') = :handler or asked = :handler", "handler", it));
        filter.words().map(Where::query).ifPresent(it -> {
            if (it.isEmpty()) {
                where.conditions.add("false");
            } else {
                where.and("search @@ to_tsquery('simple', :words)", "words", it);
            }
        });
        if (filter.overdue()) {
            where.and("id in (select case_id from open_clock where due_at <= :now)", "now", now);
        }
        filter.setApart().ifPresent(apart -> where.conditions.add(apart ? SET_APART : "not " + SET_APART));
        filter.cursor().flatMap(Cursor::parse).ifPresent(it -> {
            where.and("(updated_at, id) < (:updatedAt, :id)", "updatedAt", it.updatedAt());
            where.parameters.put("id", it.id());
        });
        return where;
    }

    String conditions() {
        return conditions.stream().map("(%s)"::formatted).collect(Collectors.joining(" and "));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    /** Every word from its beginning on; quoted, so that no sign in it means anything. */
    private static String query(String words) {
        return Arrays.stream(words.split("\\s+", -1))
                .map(it -> it.replaceAll("['\\\\\\p{Cntrl}]", ""))
                .filter(it -> it.codePoints().anyMatch(Character::isLetterOrDigit))
                .limit(20)
                .map("'%s':*"::formatted)
                .collect(Collectors.joining(" & "));
    }
}
