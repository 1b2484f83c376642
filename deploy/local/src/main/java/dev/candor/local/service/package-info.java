/** The three services as child processes, and what the launcher asks them to do. */
@NullMarked
package dev.candor.local.service;

import org.jspecify.annotations.NullMarked;
