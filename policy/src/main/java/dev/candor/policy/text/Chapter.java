package dev.candor.policy.text;

import java.util.List;

/** A part of a policy in words: plain sentences, without markup. */
public record Chapter(String title, List<String> sentences) {

    public Chapter {
        sentences = List.copyOf(sentences);
    }
}
