package dev.candor.policy;

/** One of a few words that a policy's file may say. */
public sealed interface Word permits Approval, DetailedAnswerFrom, PreReleases {

    /** As written in the file. */
    String word();
}
