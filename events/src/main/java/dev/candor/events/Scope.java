package dev.candor.events;

/** Who holds the key to confidential words. */
public enum Scope {
    /** Names and addresses of people: all three services. */
    PERSON,
    /** What a report says, and what is said to its reporter: all three services. */
    REPORT,
    /** Drafts, assessments and fixes that are not public yet: triage and notify. */
    ADVISORY,
    /** What stays inside the team: triage alone. */
    TEAM
}
