package dev.candor.local.bench;

import java.util.List;

/** What a load took. */
record LoadResult(int mails, long nanos, long median, long slowOne) {

    private static final double SECOND = 1e9;
    private static final double MILLISECOND = 1e6;
    private static final int SLOW_PERCENT = 99;

    static LoadResult of(List<Long> latencies, long nanos) {
        var sorted = latencies.stream().sorted().toList();
        return new LoadResult(
                sorted.size(),
                nanos,
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * SLOW_PERCENT / 100)));
    }

    double perSecond() {
        return mails / (nanos / SECOND);
    }

    double medianMillis() {
        return median / MILLISECOND;
    }

    double slowMillis() {
        return slowOne / MILLISECOND;
    }
}
