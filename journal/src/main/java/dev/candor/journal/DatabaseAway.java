package dev.candor.journal;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a database that cannot be reached, or cannot work now, from one that refused what it was given. */
public final class DatabaseAway {

    private DatabaseAway() {}

    public static boolean caused(Throwable failure) {
        for (var it = failure; it != null; it = it.getCause()) {
            if (it instanceof IOException || it instanceof TimeoutException || isConnectionLost(it) || isUnable(it)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnectionLost(Throwable failure) {
        return failure instanceof VertxException && !(failure instanceof PgException);
    }

    /** SQL states: connection (08), authorization (28), resources (53), operator (57), system (58), read-only (25006). */
    private static boolean isUnable(Throwable failure) {
        return failure instanceof PgException it
                && it.getSqlState() != null
                && it.getSqlState().matches("08...|28...|3D000|53...|57...|58...|25006");
    }
}
