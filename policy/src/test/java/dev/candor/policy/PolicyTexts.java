package dev.candor.policy;

/** The texts of policy files: plain and valid, but for what a test changes. */
final class PolicyTexts {

    /** Each line is numbered in the tests that name lines: project is line 1. */
    static final String VALID = """
            project: acme
            name: Acme
            caseIdPrefix: ACME
            language: en
            addresses:
              - security@acme.example
              - list@lists.acme.example
            mailingLists:
              - address: list@lists.acme.example
                listId: list.lists.acme.example
            alertAddress: team@acme.example
            announcementList: news@lists.acme.example
            policyUrl: https://acme.example/security
            packages:
              - purl: pkg:npm/acme
                name: Acme
              - purl: pkg:npm/%40acme/tools
                name: Acme tools
            releaseLines:
              - name: 4.x
                package: pkg:npm/acme
                from: 4.0.0
                before: 5.0.0
                maintainedUntil: 2027-04-30
                preReleases: fixed
              - name: 5.x
                package: pkg:npm/acme
                from: 5.0.0
                before: 6.0.0
            clocks:
              acknowledgement: 48h
              detailedAnswer: 36h
              detailedAnswerFrom: received
              updateCadence: 5d
              needInfo: 20d
              assignment: 90m
              approval: 3d
              embargo: 60d
            approval: second-person
            threatModel: |
              What comes over the network is not trusted.
            """;

    /** Only what must be there. */
    static final String SHORTEST = """
            project: acme
            name: Acme
            caseIdPrefix: ACME
            addresses: [security@acme.example]
            alertAddress: team@acme.example
            packages: [{purl: pkg:npm/acme, name: Acme}]
            releaseLines: [{name: 1.x, package: pkg:npm/acme, from: 1.0.0, before: 2.0.0}]
            clocks: {acknowledgement: 24h}
            threatModel: All of it.
            """;

    private PolicyTexts() {}

    static String with(String part, String instead) {
        if (VALID.indexOf(part) < 0 || VALID.indexOf(part) != VALID.lastIndexOf(part)) {
            throw new IllegalArgumentException("Not exactly once in the text: " + part);
        }
        return VALID.replace(part, instead);
    }

    /** A second project that shares nothing with the first. */
    static String other() {
        return VALID.replace("acme", "other").replace("Acme", "Other").replace("ACME", "OTHER");
    }
}
