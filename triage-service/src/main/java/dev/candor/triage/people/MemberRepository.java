package dev.candor.triage.people;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<MemberEntity, MemberEntity.Key> {

    Uni<Optional<Member>> find(String account, String project) {
        return findById(new MemberEntity.Key(project, account))
                .map(it -> Optional.ofNullable(it).map(MemberEntity::toMember));
    }

    Uni<List<Member>> ofProject(String project) {
        return list("project", Sort.by("account"), project).map(MemberRepository::members);
    }

    Uni<List<Member>> ofAccount(String account) {
        return list("account", Sort.by("project"), account).map(MemberRepository::members);
    }

    Uni<Void> remove(String account, String project) {
        return delete("account = ?1 and project = ?2", account, project).replaceWithVoid();
    }

    Uni<Void> save(Member member) {
        return findById(new MemberEntity.Key(member.project(), member.account()))
                .chain(found -> {
                    if (found == null) {
                        return persist(new MemberEntity(member)).replaceWithVoid();
                    }
                    found.become(member);
                    return Uni.createFrom().voidItem();
                });
    }

    private static List<Member> members(List<MemberEntity> rows) {
        return rows.stream().map(MemberEntity::toMember).toList();
    }
}
