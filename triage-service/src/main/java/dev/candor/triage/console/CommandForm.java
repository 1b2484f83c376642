package dev.candor.triage.console;

import dev.candor.triage.casefile.CaseState;
import dev.candor.triage.casefile.VulnerabilityCase;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A command of a case as a form. One that is not offered first is folded away, never missing: the rules decide, not
 * the page.
 *
 * @param word the API's, such as {@code prepare-fix-line}
 * @param place the part of the page that shows what the command did
 * @param states in which it is offered first
 * @param condition on the case and the account that looks at it
 */
record CommandForm(
        String word,
        String title,
        String help,
        String place,
        Set<CaseState> states,
        BiPredicate<VulnerabilityCase, String> condition,
        List<FormField> fields) {

    CommandForm when(BiPredicate<VulnerabilityCase, String> offeredOnlyIf) {
        return new CommandForm(word, title, help, place, states, offeredOnlyIf, fields);
    }

    boolean isOffered(VulnerabilityCase it, String me) {
        return states.contains(it.state()) && condition.test(it, me);
    }
}
