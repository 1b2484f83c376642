package dev.candor.triage.access;

import dev.candor.triage.access.SlowDown.Tries;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "sign_in_tries")
class SignInTriesEntity {

    @Id
    private String key;

    private int tries;

    @Column(name = "last_at")
    private Instant lastAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected SignInTriesEntity() {}

    Tries tries() {
        return new Tries(tries, lastAt);
    }

    void become(Tries counted) {
        tries = counted.count();
        lastAt = counted.last();
    }
}
