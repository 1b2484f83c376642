package dev.candor.policy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the parts of a policy from its keys, and checks what one key says against the others. */
final class PolicyReading {

    private final String file;
    private final Problems problems;
    private final List<Claim> claims = new ArrayList<>();

    private PolicyReading(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static PolicyFile read(String file, Problems problems, Section top, String hash, String source) {
        return new PolicyReading(file, problems).read(top, hash, source);
    }

    private PolicyFile read(Section top, String hash, String source) {
        var project = top.required("project", Grammar::slug);
        var name = top.required("name", Grammar::title);
        var prefix = top.required("caseIdPrefix", Grammar::caseIdPrefix);
        var language = top.optional("language", Grammar::language, "en");
        var addresses = top.texts("addresses", Grammar::address);
        var lists = mailingLists(top, addresses);
        var alert = top.required("alertAddress", Grammar::address);
        var announcements = top.optional("announcementList", Grammar::address);
        var preAnnouncement = top.optional("preAnnouncement", Grammar::duration);
        var policyUrl = top.optional("policyUrl", Grammar::webAddress);
        var scope = new ScopeReading(problems);
        var packages = scope.packages(top);
        var lines = scope.releaseLines(top, packages);
        var calendar = new CalendarReading(problems);
        var workingTime = top.optionalSection("workingTime").flatMap(calendar::workingTime);
        var absences = calendar.absences(top);
        var clocks = top.requiredSection("clocks")
                .map(it -> new ClocksReading(problems, it, top.has("workingTime"), workingTime).read());
        var embargo =
                new EmbargoReading(problems, workingTime).read(top, clocks.flatMap(ClocksReading.Read::formerEmbargo));
        var assignedBy = top.optional("assignedBy", Grammar.oneOf(AssignedBy.values()), AssignedBy.HAND);
        var approval = top.optional("approval", Grammar.oneOf(Approval.values()), Approval.SECOND_PERSON);
        var disclosedBy = top.optional("disclosedBy", Grammar.oneOf(DisclosedBy.values()), DisclosedBy.CLOCK);
        var reasoning = new ReasonsReading(problems);
        var threatModel = top.required("threatModel", Grammar::markdown);
        var nonVulnerabilities = reasoning.nonVulnerabilities(top);
        var reasons = reasoning.reasons(top, nonVulnerabilities);
        var contacts = new ContactsReading(problems);
        var thirdParties = contacts.thirdParties(top, packages);
        var outsideContact = contacts.outsideContact(top, alert);
        var bounty = top.optional("bounty", Grammar::noneOrWebAddress);
        var showHandler = top.optional("showHandler", Grammar.oneOf(ShowHandler.values()), ShowHandler.NAME);
        var cra = top.optional("cra", Grammar.oneOf(Cra.values()), Cra.OFF);
        var statistics = top.optionalSection("publicStatistics").flatMap(PolicyReading::leastCases);
        top.refuseUnknownKeys();

        project.ifPresent(it -> claims.add(new Claim("project", it.value(), it.place())));
        prefix.ifPresent(it -> claims.add(new Claim("case id prefix", it.value(), it.place())));
        addresses.forEach(it -> claims.add(new Claim("address", it.value().toString(), it.place())));
        var names = new Names(file, claims, addresses, alert, announcements, contacts.addresses());
        problems.addAll(Names.conflicts(List.of(names)));
        problems.refuseIfAny();

        var policy = new Policy(
                project.orElseThrow().value(),
                name.orElseThrow().value(),
                prefix.orElseThrow().value(),
                language.orElseThrow().value(),
                addresses.stream().map(it -> it.value().toString()).toList(),
                lists,
                alert.orElseThrow().value().toString(),
                announcements.map(it -> it.value().toString()),
                preAnnouncement.map(Placed::value),
                policyUrl.map(Placed::value),
                packages.stream().map(Placed::value).toList(),
                lines,
                clocks.flatMap(ClocksReading.Read::clocks).orElseThrow(),
                workingTime,
                absences,
                clocks.orElseThrow().escalation(),
                assignedBy.orElseThrow().value(),
                embargo,
                approval.orElseThrow().value(),
                disclosedBy.orElseThrow().value(),
                reasons,
                threatModel.orElseThrow().value(),
                nonVulnerabilities,
                thirdParties,
                outsideContact,
                bounty.flatMap(Placed::value),
                showHandler.orElseThrow().value(),
                cra.orElseThrow().value(),
                statistics,
                hash,
                source);
        return new PolicyFile(policy, names);
    }

    /** A figure over fewer cases could tell of a single one. */
    private static Optional<Integer> leastCases(Section section) {
        var least = section.required("leastCases", Grammar.count(3, 1000));
        section.refuseUnknownKeys();
        return least.map(Placed::value);
    }

    private List<MailingList> mailingLists(Section top, List<Placed<MailAddress>> addresses) {
        var own = addresses.stream().map(Placed::value).collect(toSet());
        var read = new ArrayList<Placed<MailingList>>();
        for (var section : top.optionalSections("mailingLists")) {
            var address = section.required("address", Grammar::address);
            var listId = section.required("listId", Grammar::listId);
            section.refuseUnknownKeys();
            address.filter(it -> !own.isEmpty() && !own.contains(it.value()))
                    .ifPresent(it -> problems.add(
                            it.place(),
                            "%s is not among the addresses".formatted(it.value()),
                            "add it to addresses, or drop this list"));
            listId.ifPresent(it -> claims.add(new Claim("list id", it.value(), it.place())));
            if (address.isPresent() && listId.isPresent()) {
                var list = new MailingList(
                        address.get().value().toString(), listId.get().value());
                read.add(new Placed<>(list, address.get().place()));
            }
        }
        problems.refuseTwice(read, MailingList::address);
        return read.stream().map(Placed::value).toList();
    }
}
