/** Looks whether mail to the projects' own addresses arrives: a dead security address is the oldest failure of all. */
@NullMarked
package dev.candor.notify.selftest;

import org.jspecify.annotations.NullMarked;
