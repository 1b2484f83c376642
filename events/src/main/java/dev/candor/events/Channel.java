package dev.candor.events;

/** The way by which words came in or went out. */
public enum Channel {
    FORM,
    API,
    MAIL,
    /** The reporter's page behind the receipt link. */
    RECEIPT_PAGE,
    /** A member of the team opened the case; it has no reporter. */
    TEAM,
    /** By telephone, at a conference, in another tool. */
    ELSEWHERE
}
