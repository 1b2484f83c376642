package dev.candor.intake.receipt;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts receipts that open nothing, for each source and altogether, so that guessing gets nowhere. */
@ApplicationScoped
class WrongReceipts {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_SOURCES = 20_000;

    private final int perSource;
    private final Duration slowDown;
    private final Bucket altogether;
    private final Map<String, Bucket> bySource = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    @Inject
    WrongReceipts(ReceiptConfig config) {
        this(config.wrongPerSource(), config.wrongAltogether(), config.slowDown());
    }

    WrongReceipts(int perSource, int altogether, Duration slowDown) {
        this.perSource = perSource;
        this.slowDown = slowDown;
        this.altogether = perMinute(altogether);
    }

    /** True where the source has tried too often; nothing it brings is looked at now. */
    boolean mustWait(Source source) {
        return bucket(source).getAvailableTokens() == 0;
    }

    /** Notes one more; how long the refusal is to be held back. */
    Duration note(Source source) {
        bucket(source).tryConsume(1);
        return altogether.tryConsume(1) ? Duration.ZERO : slowDown;
    }

    private Bucket bucket(Source source) {
        synchronized (bySource) {
            return bySource.computeIfAbsent(source.name(), _ -> perMinute(perSource));
        }
    }

    private static Bucket perMinute(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, MINUTE))
                .build();
    }
}
