package dev.candor.notify.delivery;

import dev.candor.policy.Policies;
import dev.candor.policy.Policy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Today's policies. A case belongs to the project whose prefix its id carries. */
@Startup
@ApplicationScoped
public class Projects {

    private final Policies policies;

    Projects(NotifyConfig config) {
        policies = Policies.readAll(config.policies());
    }

    /** The policy of a project, or of a case's project; fails where no project has the name, or the case's prefix. */
    public Policy of(String subject) {
        return policies().all().stream()
                .filter(it -> subject.equals("project/" + it.project()) || subject.startsWith(it.caseIdPrefix() + "-"))
                .findFirst()
                .orElseThrow(() -> new NoSuchProject(subject));
    }

    public Policies policies() {
        return policies;
    }

    /** No policy has the prefix of this case's id, or this project's name. */
    public static final class NoSuchProject extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoSuchProject(String subject) {
            super("%s needs a project with its prefix or name, but no policy has it".formatted(subject));
        }
    }
}
