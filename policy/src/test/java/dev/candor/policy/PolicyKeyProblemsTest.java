package dev.candor.policy;

import static dev.candor.policy.PolicyTexts.fullWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyKeyProblemsTest {

    @ParameterizedTest
    @MethodSource
    void nameLineKeyAndWhatIsWrong(String part, String instead, String place, String wrong) {
        var refused =
                catchThrowableOfType(PolicyRefused.class, () -> PolicyFile.parse("acme.yaml", fullWith(part, instead)));

        assertThat(refused.problems())
                .extracting(PolicyProblem::sentence)
                .singleElement()
                .asString()
                .startsWith("acme.yaml, " + place + ": " + wrong + "; ");
    }

    static Stream<Arguments> nameLineKeyAndWhatIsWrong() {
        return Stream.of(
                arguments(
                        "preAnnouncement: 3d",
                        "preAnnouncement: soon",
                        "line 7, preAnnouncement",
                        "\"soon\" is not a length of time"),
                arguments(
                        "[ada, grace]",
                        "[ada, Grace H]",
                        "line 11, packages[0].owners[1]",
                        "\"Grace H\" is not an account"),
                arguments(
                        "[ada, grace]",
                        "[ada, ada]",
                        "line 11, packages[0].owners[1]",
                        "ada stands here again, first on line 11"),
                arguments(
                        "{time: 16h, counted: working-time}",
                        "{counted: working-time}",
                        "line 14, clocks.acknowledgement.time",
                        "the key time is missing"),
                arguments(
                        "{time: 16h, counted: working-time}",
                        "{time: 16h, counted: office}",
                        "line 14, clocks.acknowledgement.counted",
                        "\"office\" is not known here"),
                arguments(
                        "{time: 16h, counted: working-time}",
                        "{time: 16h, pace: x}",
                        "line 14, clocks.acknowledgement.pace",
                        "the key \"pace\" is unknown"),
                arguments(
                        "{time: 16h, counted: working-time}",
                        "[16h]",
                        "line 14, clocks.acknowledgement",
                        "this is a list"),
                arguments(
                        "{time: 16h, counted: working-time}",
                        "{time: 3650d, counted: working-time}",
                        "line 14, clocks.acknowledgement.time",
                        "with these working hours this takes more than ten years"),
                arguments(
                        "[10d, 5d]",
                        "[10d, 20d]",
                        "line 17, clocks.needInfoReminders[1]",
                        "this reminder is not before the end of needInfo"),
                arguments(
                        "[10d, 5d]",
                        "[10d, 10d]",
                        "line 17, clocks.needInfoReminders[1]",
                        "PT240H stands here again, first on line 17"),
                arguments("[10d, 5d]", "[]", "line 17, clocks.needInfoReminders", "the list is empty"),
                arguments(
                        "needInfoCloses: yes",
                        "needInfoCloses: maybe",
                        "line 18, clocks.needInfoCloses",
                        "\"maybe\" is neither yes nor no"),
                arguments(
                        "half: handler", "half: boss", "line 21, clocks.escalation.half", "\"boss\" is not known here"),
                arguments(
                        "half: handler",
                        "quarter: handler",
                        "line 21, clocks.escalation.quarter",
                        "the key \"quarter\" is unknown"),
                arguments(
                        "[leads, team]",
                        "[team, team]",
                        "line 23, clocks.escalation.breach[1]",
                        "team stands here again, first on line 23"),
                arguments(
                        "zone: Europe/Berlin",
                        "zone: Berlin",
                        "line 25, workingTime.zone",
                        "\"Berlin\" is not a time zone"),
                arguments(
                        "zone: Europe/Berlin",
                        "zone: +01:00",
                        "line 25, workingTime.zone",
                        "\"+01:00\" is not a time zone"),
                arguments(
                        "09:00-12:00",
                        "09:00-13:30",
                        "line 27, workingTime.week.mon[1]",
                        "the shifts 13:00-17:00 and 09:00-13:30 share hours"),
                arguments(
                        "fri: 18:00-24:00",
                        "fri: [18:00-24:00, 23:00-24:00]",
                        "line 28, workingTime.week.fri[1]",
                        "the shifts 18:00-24:00 and 23:00-24:00 share hours"),
                arguments(
                        "fri: 18:00-24:00",
                        "fri: 18:00-00:00",
                        "line 28, workingTime.week.fri",
                        "\"18:00-00:00\" names no hours of a day"),
                arguments(
                        "fri: 18:00-24:00",
                        "fri: 18:00-18:00",
                        "line 28, workingTime.week.fri",
                        "\"18:00-18:00\" names no hours of a day"),
                arguments(
                        "fri: 18:00-24:00",
                        "fri: 24:00-24:00",
                        "line 28, workingTime.week.fri",
                        "\"24:00-24:00\" names no hours of a day"),
                arguments(
                        "fri: 18:00-24:00",
                        "fri: 9-17",
                        "line 28, workingTime.week.fri",
                        "\"9-17\" names no hours of a day"),
                arguments(
                        "fri: 18:00-24:00",
                        "friday: 18:00-24:00",
                        "line 28, workingTime.week.friday",
                        "the key \"friday\" is unknown"),
                arguments(
                        "holidays: [2026-12-25]",
                        "holidays: [2026-12-25, 2026-12-25]",
                        "line 29, workingTime.holidays[1]",
                        "2026-12-25 stands here again, first on line 29"),
                arguments(
                        "announced: 2026-12-01T09:00:00Z",
                        "announced: 2026-12-01T09:00",
                        "line 31, absences[0].announced",
                        "\"2026-12-01T09:00\" is not an instant"),
                arguments(
                        "announced: 2026-12-01T09:00:00Z",
                        "announced: 2027-01-04",
                        "line 31, absences[0].announced",
                        "the absence is over when it is announced, so it would stop no clock"),
                arguments(
                        "to: 2027-01-03",
                        "to: 2026-12-23",
                        "line 33, absences[0].to",
                        "the last day 2026-12-23 is before the first"),
                arguments(
                        "to: 2027-01-03",
                        "to: 2027-12-25",
                        "line 33, absences[0].to",
                        "this absence is longer than a year"),
                arguments(
                        "notice: The team is away",
                        "notice: \"a\\nb\"",
                        "line 34, absences[0].notice",
                        "\"a?b\" is not plain text"),
                arguments(
                        "default: 60d",
                        "default: 121d",
                        "line 37, embargo.longest",
                        "the longest embargo is shorter than the default"),
                arguments(
                        "[fri, sat, sun]",
                        "[fri, Sat]",
                        "line 39, embargo.noDisclosure.weekdays[1]",
                        "\"Sat\" is not a weekday"),
                arguments(
                        "[fri, sat, sun]",
                        "[mon, tue, wed, thu, fri, sat, sun]",
                        "line 39, embargo.noDisclosure",
                        "no weekday is left to publish on"),
                arguments(
                        "days: [2026-12-24]",
                        "days: [2026-12-24, 24.12.]",
                        "line 40, embargo.noDisclosure.days[1]",
                        "\"24.12.\" is not a day"),
                arguments(
                        "deferredReview: 45d",
                        "embargo: 45d",
                        "line 19, clocks.embargo",
                        "the embargo has a part of its own"),
                arguments(
                        "assignedBy: rotation",
                        "assignedBy: dice",
                        "line 43, assignedBy",
                        "\"dice\" is not known here"),
                arguments(
                        "disclosedBy: person",
                        "disclosedBy: nobody",
                        "line 45, disclosedBy",
                        "\"nobody\" is not known here"),
                arguments(
                        "text: Input that the application trusts.",
                        "text: Input that the application trusts.\n  - id: trusted-input\n    text: Again.",
                        "line 50, nonVulnerabilities[1].id",
                        "trusted-input stands here again, first on line 48"),
                arguments(
                        "outcome: out-of-scope",
                        "outcome: boring",
                        "line 52, reasons[0].outcome",
                        "\"boring\" is not known here"),
                arguments(
                        "cites: trusted-input",
                        "cites: no-input",
                        "line 54, reasons[0].cites",
                        "no-input is not the id of a non-vulnerability"),
                arguments(
                        "code: trusted\n",
                        "code: Trusted\n",
                        "line 51, reasons[0].code",
                        "\"Trusted\" is not a short name"),
                arguments(
                        "purl: pkg:npm/parser",
                        "purl: pkg:npm/acme",
                        "line 56, thirdParties[0].purl",
                        "pkg:npm/acme is one of the packages that the project maintains"),
                arguments(
                        "    contact: security@parser.example\n    page: https://parser.example/security\n",
                        "",
                        "line 56, thirdParties[0]",
                        "nothing says how to reach them"),
                arguments(
                        "contact: security@parser.example",
                        "contact: security@acme.example",
                        "line 58, thirdParties[0].contact",
                        "security@acme.example is a security address of acme.yaml, so our own mail would open cases"),
                arguments(
                        "olga@foundation.example",
                        "security+olga@acme.example",
                        "line 60, outsideContact.address",
                        "security+olga@acme.example is a security address of acme.yaml, so our own mail would open cases"),
                arguments(
                        "olga@foundation.example",
                        "team@acme.example",
                        "line 60, outsideContact.address",
                        "the team itself reads this address"),
                arguments(
                        "bounty: https://acme.example/rewards",
                        "bounty: much",
                        "line 61, bounty",
                        "\"much\" is not a web address"),
                arguments(
                        "showHandler: role",
                        "showHandler: photo",
                        "line 62, showHandler",
                        "\"photo\" is not known here"),
                arguments("cra: steward", "cra: on", "line 63, cra", "\"on\" is not known here"),
                arguments(
                        "{leastCases: 5}",
                        "{leastCases: 2}",
                        "line 64, publicStatistics.leastCases",
                        "\"2\" is not a number that is taken here"),
                arguments(
                        "{leastCases: 5}",
                        "{}",
                        "line 64, publicStatistics.leastCases",
                        "the key leastCases is missing"));
    }

    @Test
    void refuseWorkingTimeThatNobodyWorks() {
        var text = PolicyTexts.FULL.replaceAll("(?m)^workingTime:\n( .*\n)+", "");

        var refused = catchThrowableOfType(PolicyRefused.class, () -> PolicyFile.parse("acme.yaml", text));

        assertThat(refused)
                .hasMessageContaining(
                        "line 14, clocks.acknowledgement.counted: this counts working time, and the policy does not say when the team works;");
    }

    @Test
    void refuseAWeekWithoutHours() {
        var text = PolicyTexts.SHORTEST + "workingTime: {zone: UTC, week: {}}\n";

        var refused = catchThrowableOfType(PolicyRefused.class, () -> PolicyFile.parse("acme.yaml", text));

        assertThat(refused).hasMessageContaining("line 10, workingTime.week: the team never works;");
    }
}
