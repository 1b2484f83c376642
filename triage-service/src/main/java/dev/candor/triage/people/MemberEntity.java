package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

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

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected MemberEntity() {}

    MemberEntity(Member member) {
        project = member.project();
        account = member.account();
        role = member.role();
        name = member.name();
        mail = member.mail();
    }

    void become(Member member) {
        role = member.role();
        name = member.name();
        mail = member.mail();
    }

    Member toMember() {
        return new Member(account, project, role, name, mail);
    }

    record Key(String project, String account) {}
}
