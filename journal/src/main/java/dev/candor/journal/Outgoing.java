package dev.candor.journal;

import dev.candor.events.Scope;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An entry on its way to the broker: CloudEvents 1.0 in binary mode, wrapped keys as headers. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Outgoing(long position, String subject, Map<String, String> attributes, byte[] body) {

    /** Larger messages never leave: texts and files travel by reference. */
    static final int LARGEST_BODY = 256 * 1024;

    static final String KEY_HEADER = "candor_key_";

    static Outgoing of(Row row, Map<Scope, byte[]> keys) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", row.getString(1));
        attributes.put("ce_source", row.getString(5));
        attributes.put("ce_type", row.getString(4));
        attributes.put("ce_subject", row.getString(2));
        attributes.put("ce_time", row.getString(7));
        attributes.put("ce_actor", row.getString(6));
        attributes.put("ce_sequence", Long.toString(row.getLong(3)));
        attributes.put("ce_hash", row.getString(10));
        Optional.ofNullable(row.getString(8)).ifPresent(it -> attributes.put("ce_policyversion", it));
        Optional.ofNullable(row.getString(9)).ifPresent(it -> attributes.put("ce_cause", it));
        attributes.put("content-type", "application/json");
        keys.forEach((scope, wrapped) ->
                attributes.put(KEY_HEADER + scope, Base64.getEncoder().encodeToString(wrapped)));
        return new Outgoing(
                row.getLong(0), row.getString(2), attributes, row.getBuffer(11).getBytes());
    }

    Headers headers() {
        var headers = new RecordHeaders();
        attributes.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
