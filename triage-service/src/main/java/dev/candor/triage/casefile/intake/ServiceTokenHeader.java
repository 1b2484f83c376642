package dev.candor.triage.casefile.intake;

import dev.candor.journal.KeyFolder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/** By the service token, intake knows that it is triage who asks. */
@ApplicationScoped
public class ServiceTokenHeader implements ClientHeadersFactory {

    private final KeyFolder keys;

    ServiceTokenHeader(KeyFolder keys) {
        this.keys = keys;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        headers.add(HttpHeaders.AUTHORIZATION, "Bearer " + keys.serviceToken());
        return headers;
    }
}
