package dev.candor.policy;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        var policyUrl = top.optional("policyUrl", Grammar::webAddress);
        var scope = new ScopeReading(problems);
        var packages = scope.packages(top);
        var lines = scope.releaseLines(top, packages);
        var clocks = top.requiredSection("clocks").flatMap(ClocksReading::read);
        var approval = top.optional("approval", PolicyReading::approval, Approval.SECOND_PERSON);
        var threatModel = top.required("threatModel", Grammar::markdown);
        top.refuseUnknownKeys();

        project.ifPresent(it -> claims.add(new Claim("project", it.value(), it.place())));
        prefix.ifPresent(it -> claims.add(new Claim("case id prefix", it.value(), it.place())));
        addresses.forEach(it -> claims.add(new Claim("address", it.value().toString(), it.place())));
        var names = new Names(file, claims, addresses, alert, announcements);
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
                Optional.empty(),
                policyUrl.map(Placed::value),
                packages.stream().map(Placed::value).toList(),
                lines,
                clocks.orElseThrow(),
                Optional.empty(),
                List.of(),
                new Escalation(
                        List.of(Audience.HANDLER),
                        List.of(Audience.HANDLER, Audience.DEPUTY, Audience.LEADS),
                        List.of(Audience.TEAM)),
                AssignedBy.HAND,
                new EmbargoTerms(
                        Duration.ofDays(90),
                        Optional.empty(),
                        new NoDisclosure(Set.of(), Set.of(), ZoneOffset.UTC),
                        "Tell nobody who is not let in on the case before the embargo ends."),
                approval.orElseThrow().value(),
                DisclosedBy.CLOCK,
                List.of(),
                threatModel.orElseThrow().value(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ShowHandler.NAME,
                Cra.OFF,
                Optional.empty(),
                hash,
                source);
        return new PolicyFile(policy, names);
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

    private static Approval approval(String text) throws Misread {
        var approval = Grammar.oneOf(Approval.values()).read(text);
        if (approval != Approval.SECOND_PERSON) {
            throw new Misread("approval by %s is not offered yet".formatted(text), "write second-person");
        }
        return approval;
    }
}
