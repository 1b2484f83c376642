/** The development mailbox: takes every mail, shows it by IMAP, and keeps it in files. */
@NullMarked
package dev.candor.local.mailbox;

import org.jspecify.annotations.NullMarked;
