package dev.candor.intake.receipt;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** Where requests come from: an IPv4 address, or the network of an IPv6 one, since a host has as many as it likes. */
record Source(String name) {

    private static final int NETWORK_BYTES = 8;

    static Source of(HttpServerRequest request) {
        var address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? new Source("") : of(address.hostAddress());
    }

    static Source of(String address) {
        // A literal address is only parsed; nothing is looked up.
        return InetAddress.ofLiteral(address) instanceof Inet6Address it
                ? new Source(HexFormat.of().formatHex(it.getAddress(), 0, NETWORK_BYTES))
                : new Source(address);
    }
}
