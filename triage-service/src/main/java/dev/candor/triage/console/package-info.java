/** The desk as pages: everything that a team can do with its cases, in any browser, without JavaScript. */
@NullMarked
package dev.candor.triage.console;

import org.jspecify.annotations.NullMarked;
