/** A real PostgreSQL server without Docker, with one database and two roles for each service. */
@NullMarked
package dev.candor.local.postgres;

import org.jspecify.annotations.NullMarked;
