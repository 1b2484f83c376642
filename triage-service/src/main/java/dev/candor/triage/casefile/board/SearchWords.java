package dev.candor.triage.casefile.board;

import dev.candor.events.CaseId;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.OutcomeEvent.CaseLinked;
import dev.candor.events.OutcomeEvent.CaseRelation;
import dev.candor.triage.casefile.Message;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which a case is found: those of its ids, its report and its thread. */
final class SearchWords {

    // PostgreSQL bounds what it can index; the first words of a case are those that people remember.
    private static final int MOST = 60_000;

    private SearchWords() {}

    static String of(VulnerabilityCase it) {
        var report = it.report().received();
        var claims = report.claims();
        var words = Stream.of(
                        Stream.of(it.id().value(), read(report.summary()), read(report.details())),
                        otherIds(it),
                        Stream.of(
                                read(claims.affectedPackage()),
                                read(claims.versions()),
                                read(claims.reference()),
                                claims.reproduction().map(SearchWords::read).orElse(""),
                                claims.impact().map(SearchWords::read).orElse("")),
                        report.reporter().stream()
                                .flatMap(reporter -> Stream.of(read(reporter.name()), read(reporter.email()))),
                        it.thread().messages().stream().map(Message::text).map(SearchWords::read))
                .flatMap(part -> part)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        return withoutNul(words.length() > MOST ? words.substring(0, MOST) : words);
    }

    /** It is found by each id that leads to it. */
    private static Stream<String> otherIds(VulnerabilityCase it) {
        var kin = it.outcome().kin();
        return Stream.concat(
                kin.names().stream().map(CaseId::value),
                kin.links(CaseRelation.JOINED).stream().map(CaseLinked::other));
    }

    /** PostgreSQL has no U+0000 in a text; an unpaired surrogate has no place in UTF-8. */
    static String withoutNul(String text) {
        return text.codePoints()
                .map(it -> it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE) ? ' ' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String read(Optional<Confidential<String>> words) {
        return words.map(SearchWords::read).orElse("");
    }

    private static String read(Confidential<String> words) {
        return words.or("");
    }

    private static String read(LongText words) {
        return words.text().or("");
    }
}
