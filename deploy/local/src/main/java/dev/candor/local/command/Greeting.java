package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.setup.Checkout;
import dev.candor.local.setup.Policies;
import dev.candor.local.setup.Port;
import dev.candor.local.setup.ServiceName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person reads when everything runs: where it is, how to get in, and two commands to try. */
final class Greeting {

    private Greeting() {}

    static List<String> of(LocalStack stack, Checkout checkout, Optional<String> password) throws IOException {
        var ports = stack.ports();
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Candor runs. Ctrl-C stops it.");
        lines.add("");
        lines.add("  Report a problem     " + stack.address(ServiceName.INTAKE) + "/");
        lines.add("  Reports by mail      127.0.0.1:%d (SMTP)".formatted(ports.of(Port.INTAKE_SMTP)));
        lines.add("  The team's desk      " + stack.address(ServiceName.TRIAGE) + "/");
        lines.add("  Advisories           " + stack.address(ServiceName.NOTIFY) + "/advisories");
        lines.add("  Development mailbox  127.0.0.1:%d (IMAP, any name and password), files in %s"
                .formatted(ports.of(Port.MAILBOX_IMAP), stack.state().mailbox()));
        lines.add("");
        lines.add(password.map(it -> "Sign in at the desk as lead with the one-time password %s".formatted(it))
                .orElse("The account lead was made on an earlier start."));
        lines.add("");
        lines.add("Try:");
        for (var project :
                Policies.projects(checkout.policies()).stream().limit(1).toList()) {
            lines.add("  curl %s/api/v1/projects/%s/reports -H 'Content-Type: application/json' \\"
                    .formatted(stack.address(ServiceName.INTAKE), project));
            lines.add("    -d '{\"summary\": \"A first report\", \"details\": \"What happens, and how.\"}'");
        }
        lines.add("  ./candor token lead");
        return lines;
    }
}
