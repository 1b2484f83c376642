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

    /** What a policy may say besides. Each line is numbered in the tests that name lines: project is line 1. */
    static final String FULL = """
            project: acme
            name: Acme
            caseIdPrefix: ACME
            addresses: [security@acme.example]
            alertAddress: team@acme.example
            announcementList: news@lists.acme.example
            preAnnouncement: 3d
            packages:
              - purl: pkg:npm/acme
                name: Acme
                owners: [ada, grace]
            releaseLines: [{name: 1.x, package: pkg:npm/acme, from: 1.0.0, before: 2.0.0}]
            clocks:
              acknowledgement: {time: 16h, counted: working-time}
              detailedAnswer: {time: 48h, counted: wall-clock}
              needInfo: 20d
              needInfoReminders: [10d, 5d]
              needInfoCloses: yes
              deferredReview: 45d
              escalation:
                half: handler
                eighty: [handler, deputy]
                breach: [leads, team]
            workingTime:
              zone: Europe/Berlin
              week:
                mon: ["13:00-17:00", "09:00-12:00"]
                fri: 18:00-24:00
              holidays: [2026-12-25]
            absences:
              - announced: 2026-12-01T09:00:00Z
                from: 2026-12-24
                to: 2027-01-03
                notice: The team is away
            embargo:
              default: 60d
              longest: 120d
              noDisclosure:
                weekdays: [fri, sat, sun]
                days: [2026-12-24]
                zone: America/New_York
              terms: Tell nobody.
            assignedBy: rotation
            approval: outside-approver
            disclosedBy: person
            threatModel: All of it.
            nonVulnerabilities:
              - id: trusted-input
                text: Input that the application trusts.
            reasons:
              - code: trusted
                outcome: out-of-scope
                text: We trust this input.
                cites: trusted-input
            thirdParties:
              - purl: pkg:npm/parser
                name: Parser
                contact: security@parser.example
                page: https://parser.example/security
            outsideContact: {name: Olga Outside, address: olga@foundation.example}
            bounty: https://acme.example/rewards
            showHandler: role
            cra: steward
            publicStatistics: {leastCases: 5}
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
        return replaced(VALID, part, instead);
    }

    static String fullWith(String part, String instead) {
        return replaced(FULL, part, instead);
    }

    private static String replaced(String text, String part, String instead) {
        if (text.indexOf(part) < 0 || text.indexOf(part) != text.lastIndexOf(part)) {
            throw new IllegalArgumentException("Not exactly once in the text: " + part);
        }
        return text.replace(part, instead);
    }

    /** A second project that shares nothing with the first. */
    static String other() {
        return VALID.replace("acme", "other").replace("Acme", "Other").replace("ACME", "OTHER");
    }
}
