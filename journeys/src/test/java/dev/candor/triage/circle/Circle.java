package dev.candor.triage.circle;

/** Knows the one that knows it. */
public class Circle {

    public dev.candor.triage.offending.Neighbour neighbour;
}
