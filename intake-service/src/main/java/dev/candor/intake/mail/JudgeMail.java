package dev.candor.intake.mail;

import dev.candor.events.Remark;
import dev.candor.intake.mail.flood.AnswerSparingly;
import dev.candor.intake.mail.flood.FloodWatch;
import dev.candor.intake.report.NewReport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides, by what came before, whether a report by mail is set apart and whether it is answered automatically. */
@ApplicationScoped
class JudgeMail {

    private final FloodWatch floodWatch;
    private final AnswerSparingly answerSparingly;

    JudgeMail(FloodWatch floodWatch, AnswerSparingly answerSparingly) {
        this.floodWatch = floodWatch;
        this.answerSparingly = answerSparingly;
    }

    /** One of many mails that nobody vouches for is set apart; an address that was answered today is not answered again. */
    Uni<NewReport> judge(MailReport mail, Destination.Report destination) {
        return isOneOfMany(mail, destination)
                .map(many -> many ? mail.noticing(Remark.MANY_MAILS) : mail)
                .chain(it -> answeredBefore(it, it.asReport(destination))
                        .map(before -> before ? it.noticing(Remark.ANSWERED_BEFORE) : it))
                .map(it -> it.asReport(destination));
    }

    private Uni<Boolean> isOneOfMany(MailReport mail, Destination.Report destination) {
        return mail.isUnverified()
                ? floodWatch.isOneOfMany(
                        destination.policy().project(),
                        mail.author().mailbox(),
                        mail.delivery().fingerprint().value())
                : Uni.createFrom().item(false);
    }

    /** What is set apart is not answered now, and later by a person's word. */
    private Uni<Boolean> answeredBefore(MailReport mail, NewReport report) {
        return report.receiptTo()
                .filter(_ -> report.apart().isEmpty())
                .map(to -> answerSparingly
                        .mayAnswer(
                                to.address().value(),
                                mail.delivery().fingerprint().value())
                        .map(may -> !may))
                .orElseGet(() -> Uni.createFrom().item(false));
    }
}
