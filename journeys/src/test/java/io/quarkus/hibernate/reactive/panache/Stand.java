package io.quarkus.hibernate.reactive.panache;

/** Stands for a class of the package, which is on no class path here. */
public class Stand {}
