package dev.candor.policy;

import static dev.candor.policy.PolicyTexts.VALID;
import static dev.candor.policy.PolicyTexts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyProblemTest {

    @ParameterizedTest
    @MethodSource
    void namesLineKeyAndWhatIsWrong(String part, String instead, String place, String wrong) {
        var problems = problemsOf(with(part, instead));

        assertThat(problems).singleElement().asString().startsWith("acme.yaml, " + place + ": " + wrong + "; ");
    }

    static Stream<Arguments> namesLineKeyAndWhatIsWrong() {
        return Stream.of(
                wrong("project: acme", "project: Acme", "line 1, project", "\"Acme\" is not a project"),
                wrong("project: acme", "project: a--b", "line 1, project", "\"a--b\" is not a project"),
                wrong("project: acme", "project: 1acme", "line 1, project", "\"1acme\" is not a project"),
                wrong("project: acme", "project: a/b", "line 1, project", "\"a/b\" is not a project"),
                wrong("project: acme", "project:", "line 1, project", "there is no value"),
                wrong("project: acme", "project: ~", "line 1, project", "there is no value"),
                wrong("project: acme", "project: ''", "line 1, project", "there is no value"),
                wrong("project: acme", "project: [a]", "line 1, project", "this is a list"),
                wrong("project: acme", "project: {a: b}", "line 1, project", "this is a group of keys"),
                wrong("project: acme\n", "", "line 1, project", "the key project is missing"),
                wrong(
                        "project: acme",
                        "project: acme\nProject: x",
                        "line 2, Project",
                        "the key \"Project\" is unknown"),
                wrong("name: Acme\ncase", "case", "line 1, name", "the key name is missing"),
                wrong("name: Acme\ncase", "name: \"A\\nB\"\ncase", "line 2, name", "\"A?B\" is not a name"),
                wrong("name: Acme\ncase", "name: \"A\\u202Eb\"\ncase", "line 2, name", "\"A?b\" is not a name"),
                wrong("name: Acme\ncase", "name: ' A'\ncase", "line 2, name", "\" A\" is not a name"),
                wrong(
                        "caseIdPrefix: ACME",
                        "caseIdPrefix: Acme",
                        "line 3, caseIdPrefix",
                        "\"Acme\" is not a case id prefix"),
                wrong("caseIdPrefix: ACME", "caseIdPrefix: A", "line 3, caseIdPrefix", "\"A\" is not a case id prefix"),
                wrong(
                        "caseIdPrefix: ACME",
                        "caseIdPrefix: ACME-2015",
                        "line 3, caseIdPrefix",
                        "\"ACME-2015\" is not a case id prefix"),
                wrong(
                        "caseIdPrefix: ACME",
                        "caseIdPrefix: AC-ME",
                        "line 3, caseIdPrefix",
                        "\"AC-ME\" is not a case id prefix"),
                wrong(
                        "caseIdPrefix: ACME",
                        "caseIdPrefix: ABCDEFGHIJKLMNOPQ",
                        "line 3, caseIdPrefix",
                        "\"ABCDEFGHIJKLMNOPQ\" is not a case id prefix"),
                wrong("caseIdPrefix: ACME\n", "", "line 1, caseIdPrefix", "the key caseIdPrefix is missing"),
                wrong("language: en", "language: e_n", "line 4, language", "\"e_n\" is not a language"),
                wrong("language: en", "language: x-private", "line 4, language", "\"x-private\" is not a language"),
                wrong(
                        "- security@acme.example",
                        "- security",
                        "line 6, addresses[0]",
                        "\"security\" is not a mail address"),
                wrong(
                        "- security@acme.example",
                        "- a b@acme.example",
                        "line 6, addresses[0]",
                        "\"a b@acme.example\" is not a mail address"),
                wrong(
                        "- security@acme.example",
                        "- Acme <a@acme.example>",
                        "line 6, addresses[0]",
                        "\"Acme <a@acme.example>\" is not a mail address"),
                wrong(
                        "- security@acme.example",
                        "- a@b@acme.example",
                        "line 6, addresses[0]",
                        "\"a@b@acme.example\" is not a mail address"),
                wrong(
                        "- security@acme.example",
                        "- sécurité@acme.example",
                        "line 6, addresses[0]",
                        "\"sécurité@acme.example\" is not a mail address"),
                wrong(
                        "- security@acme.example",
                        "- \"a@acme.example\\r\\nBcc: b@acme.example\"",
                        "line 6, addresses[0]",
                        "\"a@acme.example??Bcc: b@acme.example\" is not a mail address"),
                wrong(
                        "- security@acme.example",
                        "- List@LISTS.acme.example",
                        "line 7, addresses[1]",
                        "the address list@lists.acme.example is also that of acme.yaml, line 6"),
                wrong(
                        "address: list@lists.acme.example",
                        "address: who@acme.example",
                        "line 9, mailingLists[0].address",
                        "who@acme.example is not among the addresses"),
                wrong(
                        "    listId: list.lists.acme.example\n",
                        "",
                        "line 9, mailingLists[0].listId",
                        "the key listId is missing"),
                wrong(
                        "listId: list.lists.acme.example",
                        "listId: <list.acme.example>",
                        "line 10, mailingLists[0].listId",
                        "\"<list.acme.example>\" is not a list id"),
                wrong(
                        "listId: list.lists.acme.example",
                        "listId: list",
                        "line 10, mailingLists[0].listId",
                        "\"list\" is not a list id"),
                wrong(
                        "listId: list.lists.acme.example",
                        "listID: list.lists.acme.example\n    listId: a.b",
                        "line 10, mailingLists[0].listID",
                        "the key \"listID\" is unknown"),
                wrong(
                        "  listId: list.lists.acme.example",
                        "  listId: a.b\n  - address: list@lists.acme.example\n    listId: c.d",
                        "line 11, mailingLists[1].address",
                        "list@lists.acme.example stands here again, first on line 9"),
                wrong(
                        "  listId: list.lists.acme.example",
                        "  listId: a.b\n  - address: security@acme.example\n    listId: A.b",
                        "line 12, mailingLists[1].listId",
                        "the list id A.b is also that of acme.yaml, line 10"),
                wrong(
                        "alertAddress: team@acme.example\n",
                        "",
                        "line 1, alertAddress",
                        "the key alertAddress is missing"),
                wrong(
                        "alertAddress: team@acme.example",
                        "alertAddress: team",
                        "line 11, alertAddress",
                        "\"team\" is not a mail address"),
                wrong(
                        "alertAddress: team@acme.example",
                        "alertAddress: security@acme.example",
                        "line 11, alertAddress",
                        "security@acme.example is a security address of acme.yaml, so our own mail would open cases"),
                wrong(
                        "alertAddress: team@acme.example",
                        "alertAddress: Security+alerts@acme.example",
                        "line 11, alertAddress",
                        "security+alerts@acme.example is a security address of acme.yaml, so our own mail would open cases"),
                wrong(
                        "alertAddress: team@acme.example",
                        "alertAddress: news@lists.acme.example",
                        "line 11, alertAddress",
                        "news@lists.acme.example is the announcement list of acme.yaml, so alerts would be public"),
                wrong(
                        "announcementList: news@lists.acme.example",
                        "announcementList: news",
                        "line 12, announcementList",
                        "\"news\" is not a mail address"),
                wrong(
                        "announcementList: news@lists.acme.example",
                        "announcementList: list@lists.acme.example",
                        "line 12, announcementList",
                        "list@lists.acme.example is a security address of acme.yaml, so our own mail would open cases"),
                wrong(
                        "https://acme.example/security",
                        "http://acme.example/",
                        "line 13, policyUrl",
                        "\"http://acme.example/\" is not a web address"),
                wrong(
                        "https://acme.example/security",
                        "https://a:b@acme.example/",
                        "line 13, policyUrl",
                        "\"https://a:b@acme.example/\" is not a web address"),
                wrong(
                        "https://acme.example/security",
                        "javascript:alert(1)",
                        "line 13, policyUrl",
                        "\"javascript:alert(1)\" is not a web address"),
                wrong(
                        "https://acme.example/security",
                        "https:///x",
                        "line 13, policyUrl",
                        "\"https:///x\" is not a web address"),
                wrong(
                        "purl: pkg:npm/%40acme/tools",
                        "purl: acme", "line 17, packages[1].purl", "\"acme\" is not a package URL"),
                wrong(
                        "purl: pkg:npm/%40acme/tools",
                        "purl: pkg:npm/tools@1.0.0",
                        "line 17, packages[1].purl",
                        "\"pkg:npm/tools@1.0.0\" names more than a package"),
                wrong(
                        "purl: pkg:npm/%40acme/tools",
                        "purl: pkg:npm/tools?a=b",
                        "line 17, packages[1].purl",
                        "\"pkg:npm/tools?a=b\" names more than a package"),
                wrong(
                        "purl: pkg:npm/%40acme/tools",
                        "purl: pkg:npm/tools#a/b",
                        "line 17, packages[1].purl",
                        "\"pkg:npm/tools#a/b\" names more than a package"),
                wrong(
                        "purl: pkg:npm/%40acme/tools",
                        "purl: pkg:NPM/acme",
                        "line 17, packages[1].purl",
                        "pkg:npm/acme stands here again, first on line 15"),
                wrong("    name: Acme tools\n", "", "line 17, packages[1].name", "the key name is missing"),
                wrong(
                        "- name: 4.x",
                        "- name: 4 x",
                        "line 20, releaseLines[0].name",
                        "\"4 x\" is not a release line's name"),
                wrong(
                        "- name: 4.x",
                        "- name: 5.x",
                        "line 26, releaseLines[1]",
                        "5.x stands here again, first on line 20"),
                wrong(
                        "package: pkg:npm/acme\n    from: 4.0.0",
                        "package: pkg:npm/who\n    from: 4.0.0",
                        "line 20, releaseLines[0]",
                        "pkg:npm/who is not among the packages"),
                wrong("from: 4.0.0", "from: 4.0", "line 22, releaseLines[0].from", "\"4.0\" is not a version"),
                wrong("from: 4.0.0", "from: v4.0.0", "line 22, releaseLines[0].from", "\"v4.0.0\" is not a version"),
                wrong("    from: 4.0.0\n", "", "line 20, releaseLines[0].from", "the key from is missing"),
                wrong("before: 5.0.0", "before: 5.x", "line 23, releaseLines[0].before", "\"5.x\" is not a version"),
                wrong(
                        "before: 5.0.0",
                        "before: 4.0.0",
                        "line 23, releaseLines[0].before",
                        "no version is from 4.0.0 on and before 4.0.0"),
                wrong(
                        "before: 5.0.0",
                        "before: 3.9.9",
                        "line 23, releaseLines[0].before",
                        "no version is from 4.0.0 on and before 3.9.9"),
                wrong(
                        "before: 5.0.0",
                        "before: 5.0.1",
                        "line 26, releaseLines[1]",
                        "the release lines 4.x and 5.x share versions"),
                wrong(
                        "before: 5.0.0",
                        "before: 5.0.0-rc.1",
                        "line 26, releaseLines[1]",
                        "the release lines 4.x and 5.x share versions"),
                wrong(
                        "maintainedUntil: 2027-04-30",
                        "maintainedUntil: 2027-02-30",
                        "line 24, releaseLines[0].maintainedUntil",
                        "\"2027-02-30\" is not a day"),
                wrong(
                        "maintainedUntil: 2027-04-30",
                        "maintainedUntil: soon",
                        "line 24, releaseLines[0].maintainedUntil",
                        "\"soon\" is not a day"),
                wrong(
                        "preReleases: fixed",
                        "preReleases: maybe",
                        "line 25, releaseLines[0].preReleases",
                        "\"maybe\" is not known here"),
                wrong(
                        "  acknowledgement: 48h\n",
                        "",
                        "line 31, clocks.acknowledgement",
                        "the key acknowledgement is missing"),
                wrong(
                        "detailedAnswerFrom: received",
                        "detailedAnswerFrom: noon",
                        "line 33, clocks.detailedAnswerFrom",
                        "\"noon\" is not known here"),
                wrong(
                        "  embargo: 60d",
                        "  embargoes: 60d",
                        "line 38, clocks.embargoes",
                        "the key \"embargoes\" is unknown"),
                wrong(
                        "approval: second-person",
                        "approval: nobody",
                        "line 39, approval",
                        "\"nobody\" is not known here"),
                wrong(
                        "approval: second-person",
                        "approval: second-person\napproval: second-person",
                        "line 40, approval",
                        "the key stands here again, first on line 39"),
                wrong(
                        "approval: second-person",
                        "approval: second-person\n? [a]\n: b",
                        "line 40",
                        "a key is no single word"),
                wrong(
                        "approval: second-person",
                        "approval: second-person\n\"a\\eb\": c",
                        "line 40, a?b",
                        "the key \"a?b\" is unknown"),
                wrong(
                        "approval: second-person",
                        "approval: !secret second-person",
                        "line 39",
                        "the tag \"!secret\" is not read"),
                wrong(
                        "threatModel: |\n  What comes over the network is not trusted.\n",
                        "threatModel: \"a\\0b\"\n",
                        "line 40, threatModel",
                        "the text holds control or invisible characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "48", "0h", "-1h", "1.5h", "48 h", "PT48H", "48H", "1w", "3651d", "1000000m", "１h"})
    void refusesWhatIsNoLengthOfTime(String text) {
        var problems = problemsOf(with("assignment: 90m", "assignment: " + text));

        assertThat(problems)
                .singleElement()
                .hasToString(
                        "acme.yaml, line 36, clocks.assignment: \"%s\" is not a length of time; write a whole number above 0 and m, h or d, such as 48h, at most 3650d."
                                .formatted(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acknowledgement: 48h",
                "detailedAnswer: 36h",
                "updateCadence: 5d",
                "needInfo: 20d",
                "approval: 3d",
                "embargo: 60d"
            })
    void checksEveryClock(String clock) {
        var key = clock.substring(0, clock.indexOf(':'));

        var problems = problemsOf(with(clock, key + ": never"));

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("clocks." + key + ": \"never\" is not a length of time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "packages", "releaseLines"})
    void refusesAnEmptyListWhereOneItemIsNeeded(String key) {
        var problems = problemsOf(PolicyTexts.SHORTEST.replaceFirst(key + ": .*", key + ": []"));

        assertThat(problems).first().asString().contains(key + ": the list is empty; write at least one item.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "packages", "releaseLines"})
    void refusesASingleValueWhereAListIsNeeded(String key) {
        var problems = problemsOf(PolicyTexts.SHORTEST.replaceFirst(key + ": .*", key + ": one"));

        assertThat(problems)
                .first()
                .asString()
                .contains(key + ": this is a single value; write a list, each item after a hyphen.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "packages", "releaseLines", "clocks", "threatModel", "alertAddress", "name"})
    void refusesAMissingKey(String key) {
        var problems = problemsOf(PolicyTexts.SHORTEST.replaceFirst("(?m)^" + key + ": .*\n", ""));

        assertThat(problems)
                .first()
                .hasToString("acme.yaml, line 1, %s: the key %s is missing; add it here.".formatted(key, key));
    }

    @Test
    void refusesAnEmptyOptionalList() {
        var problems = problemsOf(PolicyTexts.SHORTEST + "mailingLists: []\n");

        assertThat(problems).singleElement().asString().endsWith("mailingLists: the list is empty; leave the key out.");
    }

    @ParameterizedTest
    @CsvSource({
        "alert-address, alertAddress",
        "alertadress, alertAddress",
        "release_lines, releaseLines",
        "Adresses, addresses",
        "thread-model, threatModel"
    })
    void suggestsTheKeyThatWasMeant(String mistyped, String meant) {
        var problems = problemsOf(VALID + mistyped + ": x\n");

        assertThat(problems).singleElement().asString().endsWith("is unknown; perhaps %s is meant.".formatted(meant));
    }

    @Test
    void listsTheKnownKeysWhenNoneIsNear() {
        var problems = problemsOf(with("    name: Acme tools\n", "    name: Acme tools\n    colour: red\n"));

        assertThat(problems)
                .singleElement()
                .hasToString(
                        "acme.yaml, line 19, packages[1].colour: the key \"colour\" is unknown; known here are purl, name, owners.");
    }

    @Test
    void tellsAllProblemsAtOnceInTheOrderOfTheLines() {
        var text = VALID.replace("threatModel", "threats")
                .replace("48h", "soon")
                .replace("from: 4.0.0", "from: four")
                .replace("project: acme", "project: ACME");

        var problems = problemsOf(text);

        assertThat(problems)
                .extracting(it -> it.split(": ")[0])
                .containsExactly(
                        "acme.yaml, line 1, project",
                        "acme.yaml, line 1, threatModel",
                        "acme.yaml, line 22, releaseLines[0].from",
                        "acme.yaml, line 31, clocks.acknowledgement",
                        "acme.yaml, line 40, threats");
    }

    @Test
    void readsAsOneSentenceAfterTheOther() {
        var refused = refused(VALID.replace("48h", "soon").replace("language: en", "language: 1"));

        assertThat(refused).hasMessage("""
                        The policy is refused:
                          acme.yaml, line 4, language: "1" is not a language; write a language tag, such as en.
                          acme.yaml, line 31, clocks.acknowledgement: "soon" is not a length of time; write a whole number above 0 and m, h or d, such as 48h, at most 3650d.""");
    }

    @Test
    void shortensWhatItQuotes() {
        var problems = problemsOf(with("project: acme", "project: " + "é".repeat(5000)));

        assertThat(problems).singleElement().asString().contains("\"" + "é".repeat(60) + "...\" is not a project");
    }

    @Test
    void boundsTheThreatModel() {
        var problems = problemsOf(with("  What comes", "  " + "x".repeat(20_000) + " What comes"));

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("threatModel: the text has 20045 characters; write at most 20000.");
    }

    private static Arguments wrong(String part, String instead, String place, String wrong) {
        return arguments(part, instead, place, wrong);
    }

    private static List<String> problemsOf(String text) {
        return refused(text).problems().stream().map(PolicyProblem::sentence).toList();
    }

    private static PolicyRefused refused(String text) {
        return catchThrowableOfType(PolicyRefused.class, () -> PolicyFile.parse("acme.yaml", text));
    }
}
