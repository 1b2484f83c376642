package dev.candor.triage.console;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.board.CaseRow;
import dev.candor.triage.console.FormField.Option;
import dev.candor.triage.outcome.Prompt;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of cases.
 *
 * @param next the address of the page that follows; empty after the last
 * @param apart how many cases wait in the list of suspected spam; none while that is shown
 * @param silent addresses of the reader's projects to which mail does not arrive
 */
record BoardView(Filter filter, List<String> projects, List<Card> cards, String next, long apart, List<String> silent) {

    /** What was asked for, as it was typed. */
    record Filter(String q, String project, String state, String handler, String due, String spam) {

        public boolean isSet() {
            return !(q + project + state + handler + due + spam).isEmpty();
        }

        /** Whether suspected spam is asked for, and that alone. */
        public boolean isSpam() {
            return spam.equals("yes");
        }

        public String query(String cursor) {
            return new TreeMap<>(Map.of(
                            "q", q, "project", project, "state", state, "handler", handler, "due", due, "spam", spam,
                            "cursor", cursor))
                    .entrySet().stream()
                            .filter(it -> !it.getValue().isEmpty())
                            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&", "/?", ""));
        }
    }

    /** A case in the list. */
    record Card(
            String id,
            String state,
            String summary,
            String handler,
            DueView due,
            Moment received,
            String waits,
            String prompt,
            boolean apart) {

        static Card of(CaseRow it, Optional<Prompt> prompt, Instant now) {
            return new Card(
                    it.id(),
                    it.state().toLowerCase(Locale.ROOT).replace('_', ' '),
                    Shown.line(it.summary()),
                    it.handler()
                            .map(handler -> it.accepted() ? handler : handler + " was asked")
                            .orElse(""),
                    DueView.of(it.nextDue(), now),
                    new Moment(it.openedAt(), now),
                    Stream.concat(
                                    it.audience().map(who -> "for " + who.replace('-', ' ') + " only").stream(),
                                    waits(it).stream())
                            .collect(Collectors.joining("; ")),
                    prompt.map(Prompt::sentence).orElse(""),
                    prompt.filter(Prompt.QUARANTINED::equals).isPresent());
        }

        private static Optional<String> waits(CaseRow it) {
            if (it.heldReplies() > 0) {
                return Optional.of("a held message waits");
            }
            return it.reporterAwaitsSince().map(_ -> "the reporter waits for an answer");
        }
    }

    public List<Option> states() {
        return Arrays.stream(CaseState.values())
                .map(it -> new Option(it.name(), Story.word(it)))
                .toList();
    }

    public List<Option> handlers() {
        return List.of(new Option("", "Anybody"), new Option("mine", "Me"), new Option("nobody", "Nobody"));
    }

    public List<Option> dues() {
        return List.of(new Option("", "Any time"), new Option("overdue", "Overdue"));
    }
}
