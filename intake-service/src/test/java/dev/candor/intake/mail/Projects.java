package dev.candor.intake.mail;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import java.nio.file.Path;

/** The policies that come with the product. */
final class Projects {

    private Projects() {}

    static Policies all() {
        return Policies.readAll(Path.of(System.getProperty("candor.home", ".."), "deploy", "policies"));
    }

    /** Its address is a mailing list. */
    static Policy express() {
        return all().byProject("express").orElseThrow();
    }

    /** Its address is a plain mailbox. */
    static Policy express2015() {
        return all().byProject("express-2015").orElseThrow();
    }
}
