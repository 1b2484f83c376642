package dev.candor.notify.notice;

/** Lines that a person or an earlier step has laid out; a template shows them as they are. */
record Verbatim(String text) {}
