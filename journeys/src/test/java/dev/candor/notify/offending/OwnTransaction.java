package dev.candor.notify.offending;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;

class OwnTransaction {

    Future<Object> open(Pool pool) {
        return pool.withTransaction(_ -> Future.succeededFuture());
    }
}
