/** Whether the fixed versions that an advisory names are really out: package registries are asked, from scheduling on. */
@NullMarked
package dev.candor.triage.registry;

import org.jspecify.annotations.NullMarked;
