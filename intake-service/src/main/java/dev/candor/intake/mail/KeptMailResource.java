package dev.candor.intake.mail;

import dev.candor.events.Remark;
import dev.candor.intake.mail.reading.AttachedFile;
import dev.candor.intake.mail.reading.ReceivedMail;
import dev.candor.journal.Internal;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A kept mail as it is read today, for the service that handles the case. Nothing is stored. */
@Internal
@PermitAll
@Path("/internal/v1/mails/{id}")
public class KeptMailResource {

    private final ReadKeptMail readKeptMail;

    KeptMailResource(ReadKeptMail readKeptMail) {
        this.readKeptMail = readKeptMail;
    }

    /** What its HTML looks like, made inert. */
    @GET
    @Path("/html")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> html(@PathParam("id") UUID id) {
        return readKeptMail
                .read(id, (reader, spool) -> Uni.createFrom().item(reader.html(spool.raw(), spool.folder())))
                .map(it -> it.flatMap(html -> html).orElseThrow(NotFoundException::new));
    }

    /** Its words. */
    @GET
    @Path("/words")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<MailWords> words(@PathParam("id") UUID id) {
        return readKeptMail
                .read(
                        id,
                        (reader, spool) ->
                                Uni.createFrom().item(MailWords.of(reader.read(spool.raw(), spool.folder()))))
                .map(it -> it.orElseThrow(NotFoundException::new));
    }

    /** What could be read. {@code readable}: whether that is all of it. */
    public record MailWords(String subject, String text, List<String> files, boolean readable) {

        static MailWords of(ReceivedMail it) {
            return new MailWords(
                    it.subject(),
                    it.text(),
                    it.files().stream().map(AttachedFile::name).toList(),
                    !it.remarks().contains(Remark.MAIL_UNREADABLE)
                            && !it.remarks().contains(Remark.MAIL_TRUNCATED));
        }
    }
}
