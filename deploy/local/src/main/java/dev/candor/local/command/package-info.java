/** The commands of ./candor. */
@NullMarked
package dev.candor.local.command;

import org.jspecify.annotations.NullMarked;
