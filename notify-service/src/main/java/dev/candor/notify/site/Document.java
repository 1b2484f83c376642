package dev.candor.notify.site;

import java.time.Instant;

/** A text as it goes out, and when it last changed. */
public record Document(String body, Instant modifiedAt) {}
