package dev.candor.policy.text;

import static java.util.stream.Collectors.joining;

import dev.candor.policy.Absence;
import dev.candor.policy.Clocks;
import dev.candor.policy.DetailedAnswerFrom;
import dev.candor.policy.EmbargoTerms;
import dev.candor.policy.NoDisclosure;
import dev.candor.policy.Pace;
import dev.candor.policy.Policy;
import dev.candor.policy.PreReleases;
import dev.candor.policy.ReleaseLine;
import dev.candor.policy.ShowHandler;
import dev.candor.policy.WorkingTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a policy says to whoever reports, and to whoever reads its rules. */
public final class ForReporters {

    private ForReporters() {}

    /** The chapters of the policy's page and of its {@code SECURITY.md}; one without sentences is left out. */
    public static List<Chapter> chapters(Policy policy, Instant now) {
        return Stream.of(
                        new Chapter("What we promise", promises(policy)),
                        new Chapter("When we are away", absences(policy, now)),
                        new Chapter("How we handle a report", handling(policy)),
                        new Chapter("When it becomes public", publication(policy)),
                        new Chapter("Pre-releases", preReleases(policy)),
                        new Chapter("Problems in what we use", List.of(thirdParties())),
                        new Chapter("Reports about ourselves", outsideContact(policy)),
                        new Chapter("Rewards", List.of(bounty(policy))))
                .filter(it -> !it.sentences().isEmpty())
                .toList();
    }

    /** What an absence that was announced means for a report that arrives now. */
    public static List<String> absences(Policy policy, Instant now) {
        return policy.absencesAt(now).stream().map(ForReporters::absence).toList();
    }

    /** The absences that are not over, on which the promises to a report stand still. */
    public static List<String> absencesFor(Policy policy, Instant reportReceivedAt, Instant now) {
        return policy.absencesAt(now).stream()
                .filter(it -> it.countsFor(reportReceivedAt))
                .map(ForReporters::absence)
                .toList();
    }

    private static String absence(Absence it) {
        return "From %s to %s: %s What we promise stands still on these days."
                .formatted(it.from(), it.to(), sentence(it.notice()));
    }

    /** Whether reports are paid for. */
    public static String bounty(Policy policy) {
        return policy.bounty()
                .map(it -> "Rewards for reports are explained at %s.".formatted(it))
                .orElse("We pay no rewards for reports.");
    }

    private static List<String> promises(Policy policy) {
        var clocks = policy.clocks();
        var said = new ArrayList<String>();
        said.add("A person answers you within %s of your report.".formatted(Lengths.inWords(clocks.acknowledgement())));
        said.add("A detailed answer with the next steps follows within %s of %s."
                .formatted(
                        Lengths.inWords(clocks.detailedAnswer()),
                        clocks.detailedAnswerFrom() == DetailedAnswerFrom.RECEIVED ? "your report" : "that answer"));
        said.add("As long as your report is open, you hear from us at least every %s."
                .formatted(Lengths.inWords(clocks.updateCadence())));
        said.add(question(clocks));
        if (countsWorkingTime(clocks)) {
            policy.workingTime().map(ForReporters::workingTime).ifPresent(said::add);
        }
        return said;
    }

    private static boolean countsWorkingTime(Clocks clocks) {
        return Stream.of(clocks.acknowledgement(), clocks.detailedAnswer(), clocks.updateCadence(), clocks.needInfo())
                .anyMatch(it -> it.pace() == Pace.WORKING_TIME);
    }

    private static String question(Clocks clocks) {
        var reminders = clocks.needInfoReminders().isEmpty()
                ? ""
                : ", and we remind you after " + Lengths.inWords(clocks.needInfoReminders());
        return "When we ask you something, our clocks stop and you have %s to answer%s; %s."
                .formatted(
                        Lengths.inWords(clocks.needInfo()),
                        reminders,
                        clocks.needInfoCloses()
                                ? "then the report is closed, and you can still write to us"
                                : "then we decide with what we know");
    }

    static String workingTime(WorkingTime it) {
        var week = Stream.of(DayOfWeek.values())
                .filter(it.week()::containsKey)
                .map(day -> "%s %s"
                        .formatted(
                                name(day),
                                it.week().getOrDefault(day, List.of()).stream()
                                        .map(WorkingTime.Shift::toString)
                                        .collect(joining(" and "))))
                .collect(joining(", "));
        var holidays = it.holidays().isEmpty() ? "" : ", without the holidays " + days(it.holidays());
        return "We work on %s (%s)%s.".formatted(week, it.zone(), holidays);
    }

    private static List<String> handling(Policy policy) {
        return List.of(
                "One member of the security team, the primary handler, coordinates the fix and its release. %s"
                        .formatted(
                                policy.showHandler() == ShowHandler.NAME
                                        ? "You learn their name."
                                        : "You learn their role, not their name."),
                "We confirm the problem and determine the affected versions.",
                "We audit the code for similar problems.",
                "We prepare fixes for all releases still under maintenance, and release them as fast as possible.");
    }

    private static List<String> publication(Policy policy) {
        var said = new ArrayList<String>();
        said.add(embargo(policy.embargo()));
        noDisclosure(policy.embargo().noDisclosure()).ifPresent(said::add);
        said.add(
                switch (policy.approval()) {
                    case SECOND_PERSON -> "No advisory goes out before a second person has approved it.";
                    case OUTSIDE_APPROVER ->
                        "No advisory goes out before a person from outside the team has approved it.";
                    case SINGLE_MAINTAINER ->
                        "There is one maintainer: an advisory rests for 24 hours and is read again before it goes out.";
                });
        policy.preAnnouncement()
                .ifPresent(it ->
                        said.add("At least %s before, we tell everyone the date and the packages, and nothing else."
                                .formatted(Lengths.inWords(it))));
        said.add(policy.announcementList()
                .map(it ->
                        "The advisory is published on our advisory pages and feed, and announced to %s.".formatted(it))
                .orElse("The advisory is published on our advisory pages and feed."));
        return said;
    }

    private static String embargo(EmbargoTerms terms) {
        var longest = terms.longest()
                .map(it -> ", but not one later than %s after the report".formatted(Lengths.inWords(it)))
                .orElse("");
        return "Without another word we keep the matter secret for up to %s; we can agree on another date%s."
                .formatted(Lengths.inWords(terms.length()), longest);
    }

    private static Optional<String> noDisclosure(NoDisclosure it) {
        var weekdays = Stream.of(DayOfWeek.values())
                .filter(it.weekdays()::contains)
                .map(day -> "a " + name(day))
                .toList();
        var days = it.days().stream().sorted().map(LocalDate::toString).toList();
        var all = Stream.concat(weekdays.stream(), days.stream()).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "By default nothing becomes public on %s (%s).".formatted(Lengths.listed(all), it.zone()));
    }

    private static List<String> preReleases(Policy policy) {
        var unpromised = lines(policy, PreReleases.NO_FIX_PROMISED);
        var fixed = lines(policy, PreReleases.FIXED);
        return Stream.of(
                        unpromised.isEmpty()
                                ? ""
                                : "Alpha and beta versions of %s are not meant for production. Report what you find in them; a fix in the next pre-release is not promised."
                                        .formatted(Lengths.listed(unpromised)),
                        fixed.isEmpty()
                                ? ""
                                : "Pre-releases of %s are fixed like releases.".formatted(Lengths.listed(fixed)))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static List<String> lines(Policy policy, PreReleases promise) {
        return policy.releaseLines().stream()
                .filter(it -> it.preReleases() == promise)
                .map(ReleaseLine::name)
                .toList();
    }

    private static String thirdParties() {
        return "Report a problem in a module that we use to the people who maintain it. If you do not know who they are, tell us; we hand it on and say so.";
    }

    private static List<String> outsideContact(Policy policy) {
        return policy
                .outsideContact()
                .map(it -> "A report about a member of the team may go to %s, %s, who is not on it."
                        .formatted(it.name(), it.address()))
                .stream()
                .toList();
    }

    private static String days(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).collect(joining(", "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String sentence(String text) {
        return text.matches(".*[.!?]") ? text : text + ".";
    }
}
