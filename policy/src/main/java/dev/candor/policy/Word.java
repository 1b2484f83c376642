package dev.candor.policy;

/** One of a few words that a policy's file may say. */
public sealed interface Word
        permits Approval, AssignedBy, Audience, Cra, DetailedAnswerFrom, DisclosedBy, Pace, PreReleases, ShowHandler {

    /** As written in the file. */
    String word();
}
