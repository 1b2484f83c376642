/** Whether mail to the addresses of a project arrives. */
@NullMarked
package dev.candor.triage.people.mailbox;

import org.jspecify.annotations.NullMarked;
