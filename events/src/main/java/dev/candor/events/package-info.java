/** What the services say to each other: the whole contract of the stream, and nothing else. */
@NullMarked
package dev.candor.events;

import org.jspecify.annotations.NullMarked;
