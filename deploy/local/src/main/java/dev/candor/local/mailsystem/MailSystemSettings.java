package dev.candor.local.mailsystem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a mail system is to behave.
 *
 * @param routes to which port of this machine mail for an address goes on, by SMTP
 * @param forbidsBareLineFeeds whether Postfix refuses a line that ends with a line feed alone
 * @param dovecot more settings of Dovecot, in front of its password database
 */
public record MailSystemSettings(Map<String, Integer> routes, boolean forbidsBareLineFeeds, String dovecot) {

    public MailSystemSettings {
        routes = Map.copyOf(routes);
    }

    /** Postfix as Debian configures it, which lets bare line feeds through; Dovecot with passwords. */
    public static MailSystemSettings usual() {
        return new MailSystemSettings(Map.of(), false, "");
    }

    /** Mail to the address, with any tag, goes on to the port. */
    public MailSystemSettings route(String address, int port) {
        var more = new LinkedHashMap<>(routes);
        more.put(address, port);
        return new MailSystemSettings(more, forbidsBareLineFeeds, dovecot);
    }

    public MailSystemSettings forbiddingBareLineFeeds() {
        return new MailSystemSettings(routes, true, dovecot);
    }

    public MailSystemSettings withDovecot(String settings) {
        return new MailSystemSettings(routes, forbidsBareLineFeeds, settings);
    }

    /** As Postfix's transport map of patterns spells it. */
    String transports() {
        var lines = new StringBuilder();
        routes.forEach((address, port) -> {
            var at = address.lastIndexOf('@');
            lines.append("/^%s(\\+[^@]*)?%s$/ smtp:[127.0.0.1]:%d\n"
                    .formatted(quoted(address.substring(0, at)), quoted(address.substring(at)), port));
        });
        return lines.toString();
    }

    private static String quoted(String text) {
        return text.replaceAll("[^A-Za-z0-9@_-]", "\\\\$0");
    }
}
