package dev.candor.triage.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    private String name;

    private String password;

    @Column(name = "one_time")
    private boolean oneTime;

    @Column(name = "oidc_subject")
    private @Nullable String oidcSubject;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected AccountEntity() {}

    AccountEntity(String name, PasswordHash oneTimePassword, Instant createdAt) {
        this.name = name;
        this.password = oneTimePassword.value();
        this.oneTime = true;
        this.createdAt = createdAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    void choosePassword(PasswordHash chosen) {
        password = chosen.value();
        oneTime = false;
    }

    void bindTo(String subject) {
        oidcSubject = subject;
    }

    Account toAccount() {
        return new Account(name, new PasswordHash(password), oneTime, Optional.ofNullable(oidcSubject));
    }
}
