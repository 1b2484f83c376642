package dev.candor.notify.two;

/** Knows the one that knows it. */
public class Two {

    public dev.candor.notify.one.One one;
}
