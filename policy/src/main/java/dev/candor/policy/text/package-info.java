/** A policy in words for people, from the same data that drives the clocks. */
@NullMarked
package dev.candor.policy.text;

import org.jspecify.annotations.NullMarked;
