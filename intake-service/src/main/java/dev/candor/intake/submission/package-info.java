/** How a report comes in over the web: by the form, and by the JSON API. */
@NullMarked
package dev.candor.intake.submission;

import org.jspecify.annotations.NullMarked;
