package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.journal.Circumstances;
import dev.candor.journal.Journal;
import dev.candor.journal.SubjectMoved;
import dev.candor.journal.Transactions;
import dev.candor.policy.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts somebody on a project's team, with an account of their own where they have none. */
@ApplicationScoped
public class AddMember {

    private final Transactions transactions;
    private final Journal journal;
    private final AccountRepository accounts;
    private final MemberRepository members;
    private final Policies policies;
    private final Passwords passwords;
    private final Clock clock;

    AddMember(
            Transactions transactions,
            Journal journal,
            AccountRepository accounts,
            MemberRepository members,
            Policies policies,
            Passwords passwords,
            Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.accounts = accounts;
        this.members = members;
        this.policies = policies;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Who is wanted on a team; name and mail stay as they are where they are not given. */
    public record NewMember(String account, String project, Role role, Optional<String> name, Optional<String> mail) {

        private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,120}");
        private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Cntrl}<>\",;:@]{1,64}@[A-Za-z0-9.-]{1,189}");

        void check() {
            if (!Account.mayBeNamed(account)) {
                throw MemberRefused.name();
            }
            if (!name.map(it -> LINE.matcher(it).matches()).orElse(true)) {
                throw MemberRefused.text("displayName", 120);
            }
            if (!mail.map(it -> MAIL.matcher(it).matches()).orElse(true)) {
                throw MemberRefused.mail();
            }
        }
    }

    /** {@code oneTimePassword}: of an account made just now; it can be read nowhere else. */
    public record Added(String account, Optional<String> oneTimePassword) {

        @Override
        public String toString() {
            return account;
        }
    }

    public Uni<Added> add(NewMember wanted, String actor) {
        wanted.check();
        if (policies.byProject(wanted.project()).isEmpty()) {
            throw MemberRefused.project(wanted.project());
        }
        var password = OneTimePassword.next();
        return passwords
                .hash(password)
                .chain(hash -> transactions
                        .run(() -> join(wanted, actor).chain(() -> open(wanted.account(), hash)))
                        .onFailure(SubjectMoved.class)
                        .retry()
                        .atMost(5))
                .map(opened -> new Added(wanted.account(), opened ? Optional.of(password) : Optional.empty()));
    }

    private Uni<Boolean> open(String account, PasswordHash oneTimePassword) {
        return accounts.find(account)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(false)
                        : accounts.open(account, oneTimePassword, clock.instant())
                                .replaceWith(true));
    }

    private Uni<Void> join(NewMember wanted, String actor) {
        return members.find(wanted.account(), wanted.project()).chain(before -> {
            var after = new Member(
                    wanted.account(),
                    wanted.project(),
                    wanted.role(),
                    wanted.name().or(() -> before.map(Member::name)).orElse(wanted.account()),
                    wanted.mail().or(() -> before.map(Member::mail)).orElse(""));
            var events = Team.decide(before, after);
            var subject = "project/" + wanted.project();
            return events.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : journal.lastSequence(subject)
                            .chain(last -> journal.record(subject, last, Circumstances.of(actor), events))
                            .chain(() -> members.save(after));
        });
    }
}
