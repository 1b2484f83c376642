package dev.candor.policy;

/** A value of a policy's file and where it stands. */
record Placed<T>(T value, Place place) {}
