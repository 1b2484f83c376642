/** How a service records, publishes, hears and parks events; the only code that knows Kafka. */
@NullMarked
package dev.candor.journal;

import org.jspecify.annotations.NullMarked;
