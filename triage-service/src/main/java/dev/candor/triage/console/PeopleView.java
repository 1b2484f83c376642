package dev.candor.triage.console;

import java.util.List;
import java.util.Map;

/**
 * The teams that somebody is on.
 *
 * @param leads the projects that they may add people to
 * @param account who was just added; empty otherwise
 * @param password the one-time password of an account made just now
 */
record PeopleView(
        List<Team> teams,
        List<String> leads,
        String account,
        String password,
        Map<String, String> typed,
        Map<String, String> faults) {

    record Team(String project, List<Person> members) {

        public List<Person> changeable() {
            return members.stream().filter(Person::mayChange).toList();
        }
    }

    /**
     * A member.
     *
     * @param away when, in words; empty where they announced nothing
     * @param mayChange whether whoever looks may send them away or take them off the team
     */
    record Person(String account, String name, String role, String mail, String away, boolean mayChange) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    public String awayFault(String project) {
        return fault("away " + project);
    }

    public String removeFault(String project) {
        return fault("remove " + project);
    }
}
