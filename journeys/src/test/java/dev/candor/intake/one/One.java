package dev.candor.intake.one;

/** Knows the one that knows it. */
public class One {

    public dev.candor.intake.two.Two two;
}
