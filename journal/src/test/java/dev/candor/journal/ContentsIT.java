package dev.candor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.local.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "triage"))
class ContentsIT {

    @Inject
    Contents contents;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    @Test
    void givesBackEveryByteOfALargeFile() {
        var bytes = new byte[3 * 256 * 1024 + 17];
        new Random(7).nextBytes(bytes);

        var stored = done(contents.store(bytes));

        assertThat(stored.size()).isEqualTo(bytes.length);
        assertThat(done(contents.read(stored.id())))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(bytes));
    }

    @Test
    void keepsAnEmptyFile() {
        var stored = done(contents.store(new byte[0]));

        assertThat(done(contents.read(stored.id())))
                .hasValueSatisfying(it -> assertThat(it).isEmpty());
    }

    @Test
    void forgetsAContentWhoseKeyIsErased() {
        var stored = done(contents.store(new byte[] {1, 2, 3}));

        done(pool.query("delete from case_key where subject = 'content/%s'".formatted(stored.id()))
                .execute());

        assertThat(done(contents.read(stored.id()))).isEmpty();
    }

    @Test
    void sweepsOnlyWhatNoCaseRefersTo() {
        var kept = done(contents.store(new byte[] {1}));
        var left = done(contents.store(new byte[] {2}));
        done(transactions.onConnection(it -> contents.belongTo(it, "EXPRESS-2026-0042", List.of(kept.id()))));

        done(contents.sweep(clock.instant().plus(Duration.ofMinutes(1))));

        assertThat(done(contents.present(List.of(kept.id(), left.id())))).containsExactly(kept.id());
    }

    private static <T> T done(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}
