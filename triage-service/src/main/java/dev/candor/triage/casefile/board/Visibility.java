package dev.candor.triage.casefile.board;

import dev.candor.events.ProjectEvent.Role;
import dev.candor.triage.casefile.command.Actor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link dev.candor.triage.casefile.command.Sight} as a condition on the table of cases: one rule, asked of many rows. */
record Visibility(Actor actor) {

    private static final String OF_THE_TEAM = """
            (project in (:readers) and audience = 'TEAM'
             or project in (:leads) and audience = 'LEADS'
             or project in (:contacts) and audience = 'OUTSIDE_CONTACT'
             or project in (:actors) and :me in (handler, asked, deputy)
             or project in (:projects)
                and id in (select case_id from case_participant where account = :me and joined))""";

    /** Cases of one's own team. */
    String ofTheTeam() {
        return actor.isTheDesk() ? "project in (:projects)" : OF_THE_TEAM;
    }

    /** Names for the conditions, with what they stand for. */
    Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("projects", some(actor.projects()));
        if (!actor.isTheDesk()) {
            parameters.put("readers", some(actor.projectsAs(Role.HANDLER, Role.LEAD, Role.AUDITOR)));
            parameters.put("leads", some(actor.projectsAs(Role.LEAD)));
            parameters.put("contacts", some(actor.projectsAs(Role.OUTSIDE_CONTACT)));
            parameters.put("actors", some(actor.projectsAs(Role.HANDLER, Role.LEAD, Role.OUTSIDE_CONTACT)));
            parameters.put("me", actor.account());
        }
        return parameters;
    }

    /** No list of SQL is empty; no project has an empty name. */
    private static List<String> some(Collection<String> names) {
        return names.isEmpty() ? List.of("") : List.copyOf(names);
    }
}
