package dev.candor.intake.receipt;

import dev.candor.events.CaseId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** A new receipt for a lost one. The answer is the same, and takes as long, whatever was asked for. */
@PermitAll
@Path("/lost-receipt")
@Produces(MediaType.TEXT_HTML)
public class LostReceiptPages {

    private static final Logger LOG = Logger.getLogger(LostReceiptPages.class);

    private final ReplaceReceipt replaceReceipt;
    private final WrongReceipts wrong;
    private final ReceiptConfig config;

    LostReceiptPages(ReplaceReceipt replaceReceipt, WrongReceipts wrong, ReceiptConfig config) {
        this.replaceReceipt = replaceReceipt;
        this.wrong = wrong;
        this.config = config;
    }

    @GET
    public TemplateInstance form() {
        return Templates.lost();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<TemplateInstance> replace(
            @FormParam("caseId") Optional<String> caseId,
            @FormParam("email") Optional<String> email,
            HttpServerRequest request) {
        var source = Source.of(request);
        if (wrong.mustWait(source)) {
            return Uni.createFrom().failure(new TriedTooOften());
        }
        wrong.note(source);
        var replaced = caseId.map(it -> it.strip().toUpperCase(Locale.ROOT))
                .flatMap(CaseId::parse)
                .map(it -> replaceReceipt.replace(it, email.orElse("")))
                .orElseGet(() -> Uni.createFrom().voidItem());
        // The work goes on beside the answer, which takes the same time for every case and address.
        return Uni.combine().all().unis(quietly(replaced), pause()).with((_, _) -> Templates.asked());
    }

    private static Uni<Void> quietly(Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.error("A receipt could not be replaced", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(config.lostReceiptTakes());
    }

    @CheckedTemplate(basePath = "receipt")
    static class Templates {

        static native TemplateInstance lost();

        static native TemplateInstance asked();
    }
}
