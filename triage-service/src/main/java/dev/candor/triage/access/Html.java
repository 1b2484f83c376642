package dev.candor.triage.access;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;

/** A page as an answer, always with the letters that it is written in. */
public final class Html {

    public static final String TYPE = "text/html;charset=UTF-8";

    private Html() {}

    public static Uni<Response> page(TemplateInstance page) {
        return page(200, page);
    }

    public static Uni<Response> page(int status, TemplateInstance page) {
        return page.createUni()
                .map(text -> Response.status(status).type(TYPE).entity(text).build());
    }
}
