package dev.candor.intake.two;

/** Knows the one that knows it. */
public class Two {

    public dev.candor.intake.one.One one;
}
