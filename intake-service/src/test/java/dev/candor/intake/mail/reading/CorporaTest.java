package dev.candor.intake.mail.reading;

import static dev.candor.events.Remark.MAIL_TRUNCATED;
import static dev.candor.events.Remark.MAIL_UNREADABLE;
import static dev.candor.events.Remark.NO_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.events.Remark;
import java.util.EnumMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** All sample mails, and the files beside them that are no mails, are read without failing and without delay. */
class CorporaTest {

    private static final Logger LOG = Logger.getLogger(CorporaTest.class);

    @Test
    void everyFileIsReadInTime() {
        var remarks = new EnumMap<Remark, Integer>(Remark.class);
        var files = SharedMails.all("");
        var slowest = 0L;
        var slowestFile = files.getFirst();

        var begun = System.nanoTime();
        for (var file : files) {
            var start = System.nanoTime();
            CpuTime.staysSmall(
                    file.toString(),
                    () -> Mails.read(file).remarks().forEach(it -> remarks.merge(it, 1, Integer::sum)));
            var took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                slowestFile = file;
            }
        }

        LOG.infof(
                "%d files in %d ms, slowest %s in %d ms; unreadable %d, truncated %d, without text %d",
                files.size(),
                (System.nanoTime() - begun) / 1_000_000,
                slowestFile.getFileName(),
                slowest / 1_000_000,
                remarks.getOrDefault(MAIL_UNREADABLE, 0),
                remarks.getOrDefault(MAIL_TRUNCATED, 0),
                remarks.getOrDefault(NO_TEXT, 0));
        assertThat(files).hasSizeGreaterThan(1_000);
    }
}
