/** What a running product is made of: folders, ports, keys, passwords and each service's settings. */
@NullMarked
package dev.candor.local.setup;

import org.jspecify.annotations.NullMarked;
