/** What is said by mail, to whom, in which words, and the worker that says it. */
@NullMarked
package dev.candor.notify.notice;

import org.jspecify.annotations.NullMarked;
