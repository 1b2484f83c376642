package dev.candor.journal.offending;

import org.eclipse.microprofile.reactive.messaging.Incoming;

class Receiver {

    @Incoming("heard")
    void hear(String message) {}
}
