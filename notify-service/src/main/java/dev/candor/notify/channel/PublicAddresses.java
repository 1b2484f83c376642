package dev.candor.notify.channel;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those of private networks and of this machine. */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean contain(InetAddress it) {
        return !it.isAnyLocalAddress()
                && !it.isLoopbackAddress()
                && !it.isLinkLocalAddress()
                && !it.isSiteLocalAddress()
                && !it.isMulticastAddress()
                && switch (it) {
                    case Inet4Address four -> isPublic(four.getAddress());
                    case Inet6Address six -> isPublic6(six.getAddress());
                    default -> false;
                };
    }

    // 0/8, shared 100.64/10, 192.0.0/24, benchmarks 198.18/15, 240/4; InetAddress knows the others.
    private static boolean isPublic(byte[] it) {
        var first = it[0] & 0xff;
        var second = it[1] & 0xff;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && it[2] == 0)
                && !(first == 198 && (second == 18 || second == 19))
                && first < 240;
    }

    // Global unicast 2000::/3 alone, and of it neither 6to4 nor Teredo, which carry an IPv4 address.
    private static boolean isPublic6(byte[] it) {
        var isTeredo = it[0] == 0x20 && it[1] == 0x01 && it[2] == 0 && it[3] == 0;
        var is6to4 = it[0] == 0x20 && it[1] == 0x02;
        return (it[0] & 0xe0) == 0x20 && !isTeredo && !is6to4;
    }
}
