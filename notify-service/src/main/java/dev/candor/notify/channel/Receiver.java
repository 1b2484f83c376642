package dev.candor.notify.channel;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A program that is told.
 *
 * @param inside it may listen in a private network, or on this machine by http
 */
record Receiver(String name, URI url, Signature signature, boolean inside) {

    Receiver {
        var isSafe = "https".equals(url.getScheme()) || (inside && "http".equals(url.getScheme()));
        if (!isSafe || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException("The address of webhook %s must begin with https".formatted(name));
        }
    }

    static Receiver of(String name, WebhookConfig.Receiver config) {
        return new Receiver(name, config.url(), Signature.with(config.secret()), config.inside());
    }

    /** The channel's name in the case. */
    String channel() {
        return WebhookChannel.PREFIX + name;
    }

    boolean isEncrypted() {
        return "https".equals(url.getScheme());
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : isEncrypted() ? 443 : 80;
    }

    String path() {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /**
     * The address that is connected to, looked up now and connected to as it is: a name that changes its mind between
     * the check and the connection leads nowhere else. Nothing where all or any of them is private.
     */
    Optional<InetAddress> address() throws UnknownHostException {
        var all = InetAddress.getAllByName(url.getHost());
        return inside || Arrays.stream(all).allMatch(PublicAddresses::contain) ? Optional.of(all[0]) : Optional.empty();
    }
}
