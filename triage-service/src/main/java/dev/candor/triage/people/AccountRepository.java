package dev.candor.triage.people;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {

    Uni<Optional<Account>> find(String name) {
        return findById(name).map(it -> Optional.ofNullable(it).map(AccountEntity::toAccount));
    }

    Uni<Optional<Account>> ofSubject(String subject) {
        return find("oidcSubject", subject)
                .firstResult()
                .map(it -> Optional.ofNullable(it).map(AccountEntity::toAccount));
    }

    /** The account of this name, bound to the subject from now on; nothing where it is bound to another already. */
    Uni<Optional<Account>> bind(String name, String subject) {
        return findById(name).map(it -> {
            if (it == null || it.toAccount().oidcSubject().isPresent()) {
                return Optional.empty();
            }
            it.bindTo(subject);
            return Optional.of(it.toAccount());
        });
    }

    Uni<Void> open(String name, PasswordHash oneTimePassword, Instant now) {
        return persist(new AccountEntity(name, oneTimePassword, now)).replaceWithVoid();
    }

    Uni<Void> choosePassword(String name, PasswordHash chosen) {
        return findById(name).invoke(it -> it.choosePassword(chosen)).replaceWithVoid();
    }
}
