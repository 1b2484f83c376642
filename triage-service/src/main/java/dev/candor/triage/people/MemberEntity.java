package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
@IdClass(MemberEntity.Key.class)
class MemberEntity {

    @Id
    private String project;

    @Id
    private String account;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String name;

    private String mail;

    @Column(name = "away_from")
    private @Nullable Instant awayFrom;

    @Column(name = "away_until")
    private @Nullable Instant awayUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MemberEntity() {}

    MemberEntity(Member member) {
        project = member.project();
        account = member.account();
        become(member);
    }

    final void become(Member member) {
        role = member.role();
        name = member.name();
        mail = member.mail();
        awayFrom = member.absence().map(Absence::from).orElse(null);
        awayUntil = member.absence().flatMap(Absence::until).orElse(null);
    }

    Member toMember() {
        var absence = Optional.ofNullable(awayFrom).map(it -> new Absence(it, Optional.ofNullable(awayUntil)));
        return new Member(account, project, role, name, mail, absence);
    }

    record Key(String project, String account) {}
}
