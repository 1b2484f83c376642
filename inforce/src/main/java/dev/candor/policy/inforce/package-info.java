/** The projects' rules as they are in force in a service: stored under their hash, journaled, and followed. */
@NullMarked
package dev.candor.policy.inforce;

import org.jspecify.annotations.NullMarked;
