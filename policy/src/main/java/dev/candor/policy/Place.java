package dev.candor.policy;

/** Where something stands in a policy's file: its line, from 1, and its key path. */
record Place(int line, String key) {}
