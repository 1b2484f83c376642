package dev.candor.triage.console;

import java.util.List;

/**
 * The page of a case.
 *
 * @param done what was just done; empty otherwise
 * @param chain whether the journal's chain is whole, in words
 * @param refused the form that was just refused, with what was typed
 * @param offered the forms that fit the case as it is
 * @param folded the others
 * @param outcome what became of it besides its fixes
 */
record CaseSheet(
        CaseView view,
        String done,
        String chain,
        boolean isWhole,
        boolean mayAct,
        List<FormView> refused,
        List<FormView> offered,
        List<FormView> folded,
        OutcomeView outcome) {

    public List<AdvisoryView> advisories() {
        return view.advisory().stream().toList();
    }
}
