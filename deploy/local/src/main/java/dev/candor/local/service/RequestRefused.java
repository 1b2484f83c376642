package dev.candor.local.service;

import java.io.IOException;

/** A service did not do what the launcher asked for; the message says why, for a person to read. */
public final class RequestRefused extends IOException {

    RequestRefused(String reason) {
        super(reason);
    }

    RequestRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
