package dev.candor.intake.mail.smtp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses of a network, written as in {@code 192.0.2.0/24} or {@code 2001:db8::/32}; without a number, one address.
 *
 * @param bits how many leading bits an address must share
 */
record AddressRange(InetAddress network, int bits) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*)(?:/(\\d{1,3}))?");

    static AddressRange of(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("A range of addresses looks like 192.0.2.0/24, but is " + text);
        }
        var network = literal(form.group(1), text);
        var most = network.getAddress().length * Byte.SIZE;
        var bits = form.group(2) == null ? most : Integer.parseInt(form.group(2));
        if (bits > most) {
            throw new IllegalArgumentException("An address has no %d bits: %s".formatted(bits, text));
        }
        return new AddressRange(network, bits);
    }

    /** An IPv4 address that came over an IPv6 socket is an IPv4 address here. */
    boolean contains(InetAddress address) {
        var own = network.getAddress();
        var other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> (bit % Byte.SIZE);
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** A name would be looked up, and then mean whatever the answer says. */
    private static InetAddress literal(String address, String text) {
        try {
            return address.contains(":") ? InetAddress.getByName("[" + address + "]") : Inet4Address.ofLiteral(address);
        } catch (UnknownHostException | IllegalArgumentException failure) {
            throw new IllegalArgumentException("Not an address: " + text, failure);
        }
    }
}
