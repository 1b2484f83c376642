/** Who is on which team: accounts, and members of projects with their roles. */
@NullMarked
package dev.candor.triage.people;

import org.jspecify.annotations.NullMarked;
