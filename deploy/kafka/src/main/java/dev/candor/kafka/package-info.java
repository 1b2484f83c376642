/** One real Kafka broker in a JVM of its own: formats its storage when needed, starts, makes the topics. */
@NullMarked
package dev.candor.kafka;

import org.jspecify.annotations.NullMarked;
