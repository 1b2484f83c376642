package dev.candor.triage.offending;

import io.quarkus.hibernate.reactive.panache.Stand;

class PanacheUser {

    Stand stand = new Stand();
}
