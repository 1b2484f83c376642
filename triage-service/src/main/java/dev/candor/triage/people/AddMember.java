package dev.candor.triage.people;

import dev.candor.events.ProjectEvent;
import dev.candor.events.ProjectEvent.Role;
import dev.candor.policy.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Puts somebody on a project's team, with an account of their own where they have none. */
@ApplicationScoped
public class AddMember {

    private static final String OPERATOR = "triage";

    private final ChangeTeam changeTeam;
    private final AccountRepository accounts;
    private final Policies policies;
    private final Passwords passwords;
    private final Clock clock;

    AddMember(ChangeTeam changeTeam, AccountRepository accounts, Policies policies, Passwords passwords, Clock clock) {
        this.changeTeam = changeTeam;
        this.accounts = accounts;
        this.policies = policies;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Who is wanted on a team; name and mail stay as they are where they are not given. */
    public record NewMember(String account, String project, Role role, Optional<String> name, Optional<String> mail) {

        private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,120}");
        private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Cntrl}<>\",;:@]{1,64}@[A-Za-z0-9.-]{1,189}");

        Member memberOf(Team team) {
            var before = team.member(account);
            return new Member(
                    account,
                    project,
                    role,
                    name.or(() -> before.map(Member::name)).orElse(account),
                    mail.or(() -> before.map(Member::mail)).orElse(""),
                    before.flatMap(Member::absence));
        }

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

    /** By a lead of the team. Fails with {@link MemberRefused}. */
    public Uni<Added> add(NewMember wanted, String actor) {
        return join(wanted, actor, Team::add);
    }

    /** By the operator, who can always put somebody in the lead; the leads are told. */
    Uni<Added> appoint(NewMember wanted) {
        return join(wanted, OPERATOR, Team::appoint);
    }

    private Uni<Added> join(NewMember wanted, String actor, BiFunction<Team, Member, List<ProjectEvent>> rule) {
        wanted.check();
        if (policies.byProject(wanted.project()).isEmpty()) {
            throw MemberRefused.project(wanted.project());
        }
        var password = OneTimePassword.next();
        return passwords
                .hash(password)
                .chain(hash -> changeTeam.change(
                        wanted.project(),
                        actor,
                        team -> rule.apply(team, wanted.memberOf(team)),
                        () -> open(wanted.account(), hash)))
                .map(opened -> new Added(wanted.account(), opened ? Optional.of(password) : Optional.empty()));
    }

    private Uni<Boolean> open(String account, PasswordHash oneTimePassword) {
        return accounts.find(account)
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(false)
                        : accounts.open(account, oneTimePassword, clock.instant())
                                .replaceWith(true));
    }
}
