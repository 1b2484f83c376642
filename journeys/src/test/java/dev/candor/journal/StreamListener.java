package dev.candor.journal;

/** Stands for the real one, which is on no class path here. */
public interface StreamListener {}
