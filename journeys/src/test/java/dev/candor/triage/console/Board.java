package dev.candor.triage.console;

/** The console's. */
public class Board {}
