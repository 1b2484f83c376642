package dev.candor.intake.policy;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The file {@code security.txt} (RFC 9116) of this host. */
final class SecurityTxt {

    /** Well below the year that the standard advises; counted from the start of today, so that the file rests. */
    private static final Duration VALID = Duration.ofDays(180);

    private SecurityTxt() {}

    /** Web addresses must be https, so without it only mail is offered. */
    static String of(Policies policies, URI base, URI advisories, Instant now) {
        var overHttps = isOverHttps(base);
        var lines = new ArrayList<String>();
        for (var policy : policies.all()) {
            lines.add("# " + policy.name());
            lines.addAll(contacts(policy, base, overHttps));
            if (overHttps) {
                lines.add("Policy: %s/projects/%s".formatted(base, policy.project()));
            }
        }
        lines.add("Expires: " + now.truncatedTo(ChronoUnit.DAYS).plus(VALID));
        lines.add("Preferred-Languages: " + languages(policies));
        if (isOverHttps(advisories)) {
            lines.add("Acknowledgments: %s/advisories".formatted(advisories));
            lines.add("CSAF: %s/.well-known/csaf/provider-metadata.json".formatted(advisories));
        }
        if (overHttps) {
            lines.add("Canonical: %s/.well-known/security.txt".formatted(base));
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isOverHttps(URI address) {
        return "https".equals(address.getScheme());
    }

    private static List<String> contacts(Policy policy, URI base, boolean overHttps) {
        var contacts = new ArrayList<String>();
        if (overHttps) {
            contacts.add("Contact: %s/projects/%s/report".formatted(base, policy.project()));
        }
        policy.addresses().forEach(it -> contacts.add("Contact: mailto:" + it));
        return contacts;
    }

    private static String languages(Policies policies) {
        return String.join(
                ", ", policies.all().stream().map(Policy::language).distinct().toList());
    }
}
