package dev.candor.journal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.candor.events.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The wrapped data keys of subjects. */
record KeyTable(Statements statements, WrappingKeys wrapping) {

    private static final String SELECT = """
            select subject, scope, encode(wrapped, 'base64') from case_key
            where subject in (select json_array_elements_text(cast(cast(?1 as text) as json)))""";

    // A key of the same subject and scope never changes: the first one to arrive stays.
    private static final String INSERT = """
            insert into case_key(subject, scope, wrapped)
            select subject, scope, decode(wrapped, 'base64')
            from json_to_recordset(cast(cast(?1 as text) as json)) as it(subject text, scope text, wrapped text)
            on conflict do nothing""";

    Uni<Keys> of(Collection<String> subjects) {
        return statements
                .rows(SELECT, new JsonArray(List.copyOf(subjects)).encode())
                .map(rows -> new Keys(
                        wrapping,
                        rows.stream()
                                .collect(groupingBy(
                                        it -> (String) it[0],
                                        toMap(it -> Scope.valueOf((String) it[1]), it -> base64((String) it[2]))))));
    }

    Uni<Void> add(Collection<NewKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var json = new JsonArray();
        keys.forEach(it -> json.add(new JsonObject()
                .put("subject", it.subject())
                .put("scope", it.scope().name())
                .put("wrapped", Base64.getEncoder().encodeToString(it.wrapped()))));
        return statements.update(INSERT, json.encode()).replaceWithVoid();
    }

    private static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text);
    }

    /** The stored keys of several subjects. */
    record Keys(WrappingKeys wrapping, Map<String, Map<Scope, byte[]>> bySubject) {

        SubjectKeys of(String subject) {
            return new SubjectKeys(subject, wrapping, bySubject.getOrDefault(subject, Map.of()));
        }
    }

    /** A wrapped key to be stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record NewKey(String subject, Scope scope, byte[] wrapped) {

        static List<NewKey> madeBy(SubjectKeys keys) {
            return keys.made().entrySet().stream()
                    .map(it -> new NewKey(keys.subject(), it.getKey(), it.getValue()))
                    .toList();
        }
    }
}
