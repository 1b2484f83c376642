/** How a request shows who sends it, and that it was meant: sign-in, sessions, tokens, and the guard against forgery. */
@NullMarked
package dev.candor.triage.access;

import org.jspecify.annotations.NullMarked;
