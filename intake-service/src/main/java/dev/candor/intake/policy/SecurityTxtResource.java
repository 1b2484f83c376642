package dev.candor.intake.policy;

import dev.candor.intake.web.PublicAddresses;
import dev.candor.policy.Policies;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;

/** Where scanners and people look for a host's security contact. */
@PermitAll
@Path("/.well-known/security.txt")
public class SecurityTxtResource {

    private final Policies policies;
    private final PublicAddresses addresses;
    private final Clock clock;

    SecurityTxtResource(Policies policies, PublicAddresses addresses, Clock clock) {
        this.policies = policies;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GET
    @Produces("text/plain; charset=utf-8")
    public String show() {
        return SecurityTxt.of(
                policies, addresses.intake().url(), addresses.advisories().url(), clock.instant());
    }
}
