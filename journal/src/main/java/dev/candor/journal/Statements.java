package dev.candor.journal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The journal's SQL, run by Hibernate's session or by the client's connection, whichever the transaction has.
 * Statements name their parameters {@code ?1, ?2}; parameters and columns are texts and whole numbers.
 */
interface Statements {

    Uni<List<Object[]>> rows(String sql, Object... parameters);

    Uni<Integer> update(String sql, Object... parameters);

    static Statements of(Mutiny.Session session) {
        return new ByHibernate(session);
    }

    static Statements of(SqlConnection connection) {
        return new ByClient(connection);
    }

    /** Inside a session's transaction. */
    record ByHibernate(Mutiny.Session session) implements Statements {

        @Override
        public Uni<List<Object[]>> rows(String sql, Object... parameters) {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.getResultList()
                    .map(list -> list.stream()
                            .map(it -> it instanceof Object[] row ? row : new Object[] {it})
                            .toList());
        }

        @Override
        public Uni<Integer> update(String sql, Object... parameters) {
            var query = session.createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query.executeUpdate();
        }
    }

    /** Inside a client's transaction. */
    record ByClient(SqlConnection connection) implements Statements {

        @Override
        public Uni<List<Object[]>> rows(String sql, Object... parameters) {
            return execute(sql, parameters)
                    .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                            .map(ByClient::columns)
                            .toList());
        }

        @Override
        public Uni<Integer> update(String sql, Object... parameters) {
            return execute(sql, parameters).map(RowSet::rowCount);
        }

        private Uni<RowSet<Row>> execute(String sql, Object... parameters) {
            return connection.preparedQuery(sql.replace('?', '$')).execute(Tuple.from(Arrays.asList(parameters)));
        }

        private static Object[] columns(Row row) {
            var columns = new Object[row.size()];
            Arrays.setAll(columns, row::getValue);
            return columns;
        }
    }
}
