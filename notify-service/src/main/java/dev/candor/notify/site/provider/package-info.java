/** The public CSAF documents as a CSAF provider hands them out: folders, lists, hashes, feed and metadata. */
@NullMarked
package dev.candor.notify.site.provider;

import org.jspecify.annotations.NullMarked;
