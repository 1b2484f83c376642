package dev.candor.triage.participation;

import dev.candor.events.CaseEvent;
import dev.candor.events.Confidential;
import dev.candor.events.LongText;
import dev.candor.events.ParticipantEvent.ParticipantInvited;
import dev.candor.events.ParticipantEvent.ParticipantKind;
import dev.candor.events.Recipient;
import dev.candor.triage.casefile.Participant;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Decision;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.Refusal;
import dev.candor.triage.casefile.command.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks somebody in on the case: an account here, or somebody with a mail address. They read the terms before anything
 * else.
 *
 * @param limit until when at most they keep a secret
 */
public record InviteParticipant(
        ParticipantKind kind,
        Optional<String> account,
        Optional<String> name,
        Optional<String> mail,
        Optional<Instant> limit)
        implements CaseCommand {

    private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Cntrl}<>\",;:@]{1,64}@[A-Za-z0-9.-]{1,189}");

    static InviteParticipant read(Fields fields) {
        var account = fields.optionalLine("account");
        var name = account.isPresent() ? fields.optionalLine("name") : Optional.of(fields.line("name"));
        var mail = account.isPresent() ? fields.optionalLine("mail") : Optional.of(fields.line("mail"));
        if (mail.filter(it -> !it.isEmpty() && !MAIL.matcher(it).matches()).isPresent()) {
            fields.refuse("mail", "must be a mail address, such as name@example.org");
        }
        return new InviteParticipant(
                fields.word("kind", ParticipantKind.class), account, name, mail, fields.optionalInstant("limit"));
    }

    @Override
    public Set<String> accounts() {
        return account.map(Set::of).orElse(Set.of());
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var decision = Decision.on(it, setting).requireNotClosed().requireOwnOrLead();
        if (limit.filter(last -> !last.isAfter(setting.now())).isPresent()) {
            throw Decision.refusal(Refusal.NOT_IN_FUTURE, "The limit must lie in the future");
        }
        return decision.say(account.isPresent() ? accountOf(it, setting) : guest(it, setting))
                .events();
    }

    private ParticipantInvited accountOf(VulnerabilityCase it, Setting setting) {
        var known = Optional.ofNullable(setting.accounts().get(account.orElseThrow()))
                .orElseThrow(() ->
                        Decision.refusal(Refusal.NO_SUCH_ACCOUNT, "A participant must have an account by this name"));
        if (it.participants()
                .find(known.account())
                .filter(one -> !one.isRemoved())
                .isPresent()) {
            throw alreadyInvited(it);
        }
        return invited(known.account(), name.orElse(known.name()), mail.or(known::mail), setting);
    }

    private ParticipantInvited guest(VulnerabilityCase it, Setting setting) {
        var address = mail.orElseThrow();
        if (it.participants().all().stream().anyMatch(one -> !one.isRemoved() && isReachedBy(one, address))) {
            throw alreadyInvited(it);
        }
        return invited(it.participants().nextId(kind), name.orElseThrow(), mail, setting);
    }

    private ParticipantInvited invited(String id, String called, Optional<String> address, Setting setting) {
        var terms = LongText.of(Confidential.report(setting.policy().embargo().terms()));
        var to = address.map(it ->
                new Recipient(id, Confidential.person(it), Optional.of(Confidential.person(called)), Optional.empty()));
        return new ParticipantInvited(id, kind, Confidential.person(called), terms, limit, to);
    }

    private static boolean isReachedBy(Participant one, String address) {
        return one.to()
                .flatMap(it -> it.address().read())
                .filter(address::equalsIgnoreCase)
                .isPresent();
    }

    private static RuntimeException alreadyInvited(VulnerabilityCase it) {
        return Decision.refusal(
                Refusal.ALREADY_INVITED, "A new participant of case %s must not be one already".formatted(it.id()));
    }
}
