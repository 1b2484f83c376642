/** CVE records, for ids that this installation's own numbering authority gave. */
@NullMarked
package dev.candor.notify.format.cve;

import org.jspecify.annotations.NullMarked;
