/** What every request and answer of this service keeps to, whatever it is about. */
@NullMarked
package dev.candor.intake.web;

import org.jspecify.annotations.NullMarked;
