/** What GitHub takes as a repository's security advisory. */
@NullMarked
package dev.candor.notify.format.ghsa;

import org.jspecify.annotations.NullMarked;
