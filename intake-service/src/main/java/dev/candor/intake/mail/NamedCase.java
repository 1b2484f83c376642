package dev.candor.intake.mail;

import static java.util.Locale.ROOT;

import dev.candor.events.CaseId;
import dev.candor.policy.Policy;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cases of a project that a subject names. Anybody can write a case id: it proves nothing. */
final class NamedCase {

    private static final int MOST = 5;

    private NamedCase() {}

    /** In their order; behind the id of a part that was split off stands that of the case it came from. */
    static List<CaseId> in(String subject, Policy policy) {
        var form =
                Pattern.compile("(?<![A-Z0-9-])(" + policy.caseIdPrefix() + "-\\d{4}-\\d{4,9})(-[B-Z])?(?![A-Z0-9])");
        return form.matcher(subject.toUpperCase(ROOT))
                .results()
                .flatMap(it -> Stream.of(it.group(), it.group(1)))
                .distinct()
                .limit(MOST)
                .map(CaseId::new)
                .toList();
    }
}
