/** Signed webhooks: programs that want to hear of an advisory the moment it is public. */
@NullMarked
package dev.candor.notify.channel;

import org.jspecify.annotations.NullMarked;
