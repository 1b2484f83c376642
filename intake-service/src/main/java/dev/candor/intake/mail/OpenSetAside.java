package dev.candor.intake.mail;

import dev.candor.intake.mail.authentication.CheckSender;
import dev.candor.intake.report.ReceiveReport;
import dev.candor.policy.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a case for a mail that was set aside, by the word of a lead: a machine's form may hold a person's report. */
@ApplicationScoped
class OpenSetAside {

    private final SetAsideQuery mails;
    private final ReadKeptMail readKeptMail;
    private final KeepFiles keepFiles;
    private final CheckSender checkSender;
    private final Policies policies;
    private final ReceiveReport receiveReport;

    OpenSetAside(
            SetAsideQuery mails,
            ReadKeptMail readKeptMail,
            KeepFiles keepFiles,
            CheckSender checkSender,
            Policies policies,
            ReceiveReport receiveReport) {
        this.mails = mails;
        this.readKeptMail = readKeptMail;
        this.keepFiles = keepFiles;
        this.checkSender = checkSender;
        this.policies = policies;
        this.receiveReport = receiveReport;
    }

    /** The id of its case; nothing where there is no such mail. The same mail opens one case, however often it is asked. */
    Uni<Optional<String>> open(String project, UUID id, String openedBy) {
        return mails.find(project, id)
                .chain(found -> found.map(it -> open(it, openedBy))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<String>> open(SetAsideMail it, String openedBy) {
        var policy = policies.byProject(it.project()).orElseThrow();
        return readKeptMail
                .read(it.content(), (reader, spool) -> {
                    var mail = reader.read(spool.raw(), spool.folder());
                    var delivery = new Delivery(
                            // Nobody is answered, as for any mail from the null sender.
                            new Envelope("", List.of(policy.addresses().getFirst())),
                            mail,
                            checkSender.check(mail),
                            spool.raw(),
                            Fingerprint.of(spool.raw(), mail));
                    return keepFiles
                            .all(delivery)
                            .map(kept -> MailReport.of(delivery, policy, kept, false)
                                    .asReportBy(openedBy, new Destination.Report(policy, false)))
                            .chain(receiveReport::receive)
                            .map(received -> received.caseId().value());
                })
                .call(caseId -> caseId.map(opened -> mails.opened(it.id(), opened))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
