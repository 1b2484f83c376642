/** Child processes: started apart from the terminal, marked in a file, found again after a crash, stopped. */
@NullMarked
package dev.candor.local.process;

import org.jspecify.annotations.NullMarked;
