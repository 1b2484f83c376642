/** The broker of deploy/kafka as a child process. */
@NullMarked
package dev.candor.local.kafka;

import org.jspecify.annotations.NullMarked;
