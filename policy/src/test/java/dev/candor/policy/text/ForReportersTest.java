package dev.candor.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.policy.Policy;
import dev.candor.policy.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForReportersTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    private final Policy express = Shipped.policy("express.yaml");
    private final Policy example = Shipped.policy("example/example.yaml");

    @Test
    void saysWhatExpressPromises() {
        assertThat(sentences(express))
                .contains(
                        "A person answers you within 48 hours of your report.",
                        "A detailed answer with the next steps follows within 48 hours of that answer.",
                        "We confirm the problem and determine the affected versions.",
                        "We audit the code for similar problems.",
                        "We prepare fixes for all releases still under maintenance, and release them as fast as possible.",
                        "Alpha and beta versions of 4.x and 5.x are not meant for production. Report what you find in them; a fix in the next pre-release is not promised.",
                        "We pay no rewards for reports.");
    }

    @Test
    void saysTheShorterPromiseOf2015() {
        assertThat(sentences(Shipped.policy("express-2015.yaml")))
                .contains("A person answers you within 24 hours of your report.");
    }

    @Test
    void saysWhatIsCountedAndWhen() {
        assertThat(sentences(example))
                .contains(
                        "A detailed answer with the next steps follows within 16 working hours of that answer.",
                        "We work on Monday 09:00-17:00, Tuesday 09:00-17:00, Wednesday 09:00-17:00, Thursday 09:00-17:00, Friday 09:00-12:00 and 13:00-15:00 (Europe/Berlin), without the holidays 2026-12-25, 2027-01-01.",
                        "When we ask you something, our clocks stop and you have 30 days to answer, and we remind you after 7 days and 14 days; then we decide with what we know.");
    }

    @Test
    void tellsOfAnAbsenceOnceItIsAnnouncedAndUntilItIsOver() {
        assertThat(ForReporters.absences(example, NOW))
                .containsExactly(
                        "From 2026-12-24 to 2027-01-03: The team is away over the turn of the year. What we promise stands still on these days.");
        assertThat(ForReporters.absences(example, Instant.parse("2026-11-30T00:00:00Z")))
                .isEmpty();
        assertThat(ForReporters.absences(example, Instant.parse("2027-01-04T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void saysWhenNothingBecomesPublic() {
        assertThat(sentences(example))
                .contains(
                        "By default nothing becomes public on a Friday, a Saturday, a Sunday and 2026-12-24 (Europe/Berlin).",
                        "Without another word we keep the matter secret for up to 90 days; we can agree on another date, but not one later than 120 days after the report.");
    }

    @Test
    void saysWhatTheTeamKeeps() {
        assertThat(ForTheTeam.chapter(example).sentences())
                .contains(
                        "Whoever is assigned accepts within 24 hours.",
                        "A clock at half of its time tells the handler; at 80 % the handler, deputy and leads; when it is breached the whole team.");
    }

    @Test
    void explainsAPolicyLineByLine() {
        assertThat(CheckedPolicy.lines(example, NOW))
                .first()
                .asString()
                .startsWith("Example (project example) is valid. Version ");
    }

    private static List<String> sentences(Policy policy) {
        return ForReporters.chapters(policy, NOW).stream()
                .map(Chapter::sentences)
                .flatMap(List::stream)
                .toList();
    }

    /** The policies that come with the product. */
    private static final class Shipped {

        static Policy policy(String file) {
            return PolicyFile.read(Path.of(System.getProperty("candor.home"), "deploy", "policies")
                    .resolve(file));
        }
    }
}
