package dev.candor.notify.one;

/** Knows the one that knows it. */
public class One {

    public dev.candor.notify.two.Two two;
}
