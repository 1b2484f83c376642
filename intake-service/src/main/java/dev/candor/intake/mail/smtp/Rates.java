package dev.candor.intake.mail.smtp;

import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each address may do something within a minute. The addresses that were quiet longest are forgotten. */
final class Rates {

    private static final int MOST_ADDRESSES = 20_000;

    private final int perMinute;
    private final Map<InetAddress, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Rates(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Notes one more; false where it is one too many. */
    boolean take(InetAddress address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, _ -> bucket()).tryConsume(1);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
