/** The projects' rules that are in force, and every version that ever was. */
@NullMarked
package dev.candor.triage.policy;

import org.jspecify.annotations.NullMarked;
