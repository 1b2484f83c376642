package dev.candor.notify.offending;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Crowded {

    Crowded(String a, String b, String c, String d, String e, String f, String g, String h, String i) {}
}
