package dev.candor.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverTest {

    private static final Signature SIGNATURE = Signature.with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "ff02::1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "64:ff9b::a00:1"
            })
    void isNotReachedAtAPrivateAddress(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
        assertThat(at("https://" + (address.contains(":") ? "[" + address + "]" : address), false)
                        .address())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.216.34", "2606:4700::1111"})
    void isReachedAtAPublicAddress(String address) throws Exception {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void isReachedInsideWhereTheOperatorSaysSo() throws Exception {
        assertThat(at("http://127.0.0.1:8080/hook?a=b", true).address()).isPresent();
        assertThat(at("http://127.0.0.1:8080/hook?a=b", true).path()).isEqualTo("/hook?a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://receiver.example/", "ftp://receiver.example/", "https:///hook", "https://a:b@c.example/"
            })
    void isRefusedWithoutHttpsOrWithASecretInItsAddress(String url) {
        assertThatThrownBy(() -> at(url, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Receiver at(String url, boolean inside) {
        return new Receiver("peer", URI.create(url), SIGNATURE, inside);
    }
}
