package dev.candor.policy;

/** A security address that is itself a mailing list, and the id (RFC 2919) that the list's mail carries. */
public record MailingList(String address, String listId) {}
