package dev.candor.triage.offending;

/** Used where it must not be. */
public class Neighbour {

    public dev.candor.triage.circle.Circle circle;
}
