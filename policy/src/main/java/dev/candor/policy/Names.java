package dev.candor.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one file calls its project and its mail addresses, to be held against itself and against the other files. */
record Names(
        String file,
        List<Claim> claims,
        List<Placed<MailAddress>> addresses,
        Optional<Placed<MailAddress>> alertAddress,
        Optional<Placed<MailAddress>> announcementList,
        List<Placed<MailAddress>> outsiders) {

    private static final String PEOPLE = "write an address that people read";

    /** Every name that is used twice, and all mail that would go astray. */
    static List<PolicyProblem> conflicts(List<Names> files) {
        var problems = new ArrayList<PolicyProblem>();
        for (var i = 0; i < files.size(); i++) {
            for (var j = 0; j <= i; j++) {
                files.get(i).refuseShared(files.get(j), problems);
            }
            for (var other : files) {
                files.get(i).refuseMisdirectedMail(other, problems);
            }
        }
        return problems;
    }

    private void refuseShared(Names earlier, List<PolicyProblem> problems) {
        for (var i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            (earlier.equals(this) ? claims.subList(0, i) : earlier.claims)
                    .stream()
                            .filter(claim::isSameAs)
                            .findFirst()
                            .ifPresent(it -> problems.add(problem(
                                    claim.place(),
                                    "the %s %s is also that of %s, line %d"
                                            .formatted(
                                                    claim.kind(),
                                                    claim.text(),
                                                    earlier.file,
                                                    it.place().line()),
                                    "let only one project use it, and only once")));
        }
    }

    private void refuseMisdirectedMail(Names other, List<PolicyProblem> problems) {
        alertAddress.filter(other::opensCases).ifPresent(it -> problems.add(wouldOpenCases(it, other)));
        announcementList.filter(other::opensCases).ifPresent(it -> problems.add(wouldOpenCases(it, other)));
        outsiders.stream().filter(other::opensCases).forEach(it -> problems.add(wouldOpenCases(it, other)));
        alertAddress
                .filter(it -> other.announcementList.map(Placed::value).equals(Optional.of(it.value())))
                .ifPresent(it -> problems.add(problem(
                        it.place(),
                        "%s is the announcement list of %s, so alerts would be public"
                                .formatted(it.value(), other.file),
                        PEOPLE)));
    }

    private boolean opensCases(Placed<MailAddress> address) {
        return addresses.stream().anyMatch(it -> address.value().reaches(it.value()));
    }

    private PolicyProblem wouldOpenCases(Placed<MailAddress> address, Names other) {
        return problem(
                address.place(),
                "%s is a security address of %s, so our own mail would open cases"
                        .formatted(address.value(), other.file),
                PEOPLE);
    }

    private PolicyProblem problem(Place place, String wrong, String right) {
        return new PolicyProblem(file, place.line(), place.key(), wrong, right);
    }
}
