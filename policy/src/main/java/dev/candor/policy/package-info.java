/** What a project promises and who it is, read from one YAML file: checked whole, known by its hash. */
@NullMarked
package dev.candor.policy;

import org.jspecify.annotations.NullMarked;
