/** A real mail system of other people's programs, to test and measure reception against. */
@NullMarked
package dev.candor.local.mailsystem;

import org.jspecify.annotations.NullMarked;
