package dev.candor.triage.people;

import dev.candor.events.ProjectEvent.Role;
import java.util.Arrays;
import java.util.Locale;

/** Roles as people and programs write them: {@code outside-contact}. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Fails with {@link MemberRefused} for any other word. */
    public static Role read(String word) {
        return Arrays.stream(Role.values())
                .filter(it -> of(it).equals(word))
                .findFirst()
                .orElseThrow(MemberRefused::role);
    }
}
