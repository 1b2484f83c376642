package dev.candor.policy;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parts of a policy from its keys, and checks what one key says against the others. */
final class PolicyReading {

    private final Problems problems;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> mailTargets = new ArrayList<>();

    PolicyReading(Problems problems) {
        this.problems = problems;
    }

    /** What no other policy may use too. */
    List<Claim> claims() {
        return claims;
    }

    /** Addresses that are written to, and so must never be a security address of any project: mail would go in circles. */
    List<Claim> mailTargets() {
        return mailTargets;
    }

    Policy read(Section top, String hash, String source) {
        var project = top.required("project", Grammar::slug);
        var name = top.required("name", Grammar::title);
        var prefix = top.required("caseIdPrefix", Grammar::caseIdPrefix);
        var language = top.optional("language", Grammar::language, "en");
        var addresses = top.texts("addresses", Grammar::address);
        var lists = mailingLists(top, addresses);
        var alert = top.required("alertAddress", Grammar::address);
        var announcements = top.optional("announcementList", Grammar::address);
        var policyUrl = top.optional("policyUrl", Grammar::webAddress);
        var packages = packages(top);
        var lines = releaseLines(top, packages);
        var clocks = top.requiredSection("clocks").flatMap(this::clocks);
        var approval = top.optional("approval", PolicyReading::approval, Approval.SECOND_PERSON);
        var threatModel = top.required("threatModel", Grammar::markdown);
        top.refuseUnknownKeys();

        refuseTwice(addresses, MailAddress::toString);
        project.ifPresent(it -> claims.add(new Claim("project", it.value(), it.place())));
        prefix.ifPresent(it -> claims.add(new Claim("case id prefix", it.value(), it.place())));
        addresses.forEach(it -> claims.add(address(it)));
        alert.ifPresent(it -> mailTargets.add(address(it)));
        announcements.ifPresent(it -> mailTargets.add(address(it)));

        mailTargets.forEach(it -> refuseOwnAddress(it, addresses));

        problems.refuseIfAny();
        return new Policy(
                project.orElseThrow().value(),
                name.orElseThrow().value(),
                prefix.orElseThrow().value(),
                language.orElseThrow().value(),
                addresses.stream().map(it -> it.value().toString()).toList(),
                lists,
                alert.orElseThrow().value().toString(),
                announcements.map(it -> it.value().toString()),
                policyUrl.map(Placed::value),
                packages.stream().map(Placed::value).toList(),
                lines,
                clocks.orElseThrow(),
                approval.orElseThrow().value(),
                threatModel.orElseThrow().value(),
                hash,
                source);
    }

    private void refuseOwnAddress(Claim target, List<Placed<MailAddress>> addresses) {
        if (addresses.stream().anyMatch(it -> address(it).name().equals(target.name()))) {
            problems.add(
                    target.place(),
                    "%s is a security address of this project, so our mail would open cases".formatted(target.text()),
                    "write an address that people read");
        }
    }

    private static Claim address(Placed<MailAddress> address) {
        return new Claim("address", address.value().toString(), address.place());
    }

    private List<MailingList> mailingLists(Section top, List<Placed<MailAddress>> addresses) {
        var own = addresses.stream().map(Placed::value).collect(toSet());
        var read = new ArrayList<Placed<MailingList>>();
        for (var section : top.optionalSections("mailingLists")) {
            var address = section.required("address", Grammar::address);
            var listId = section.required("listId", Grammar::listId);
            section.refuseUnknownKeys();
            address.filter(it -> !own.contains(it.value()))
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
        refuseTwice(read, MailingList::address);
        return read.stream().map(Placed::value).toList();
    }

    private List<Placed<PackageInScope>> packages(Section top) {
        var read = new ArrayList<Placed<PackageInScope>>();
        for (var section : top.requiredSections("packages")) {
            var purl = section.required("purl", Grammar::packageUrl);
            var name = section.required("name", Grammar::title);
            section.refuseUnknownKeys();
            if (purl.isPresent() && name.isPresent()) {
                var inScope = new PackageInScope(purl.get().value(), name.get().value());
                read.add(new Placed<>(inScope, purl.get().place()));
            }
        }
        refuseTwice(read, PackageInScope::purl);
        return read;
    }

    private List<ReleaseLine> releaseLines(Section top, List<Placed<PackageInScope>> packages) {
        var inScope = packages.stream().map(it -> it.value().purl()).collect(toSet());
        var read = new ArrayList<Placed<ReleaseLine>>();
        for (var section : top.requiredSections("releaseLines")) {
            releaseLine(section).ifPresent(line -> {
                if (!inScope.contains(line.value().packageUrl())) {
                    problems.add(
                            line.place(),
                            "%s is not among the packages"
                                    .formatted(line.value().packageUrl()),
                            "add it to packages, or correct it here");
                }
                read.add(line);
            });
        }
        refuseTwice(read, ReleaseLine::name);
        refuseOverlaps(read);
        return read.stream().map(Placed::value).toList();
    }

    private Optional<Placed<ReleaseLine>> releaseLine(Section section) {
        var name = section.required("name", Grammar::lineName);
        var packageUrl = section.required("package", Grammar::packageUrl);
        var from = section.required("from", Grammar::version);
        var before = section.required("before", Grammar::version);
        var maintainedUntil = section.optional("maintainedUntil", Grammar::day);
        var preReleases =
                section.optional("preReleases", Grammar.oneOf(PreReleases.values()), PreReleases.NO_FIX_PROMISED);
        section.refuseUnknownKeys();
        if (name.isEmpty() || packageUrl.isEmpty() || from.isEmpty() || before.isEmpty() || preReleases.isEmpty()) {
            return Optional.empty();
        }
        if (ReleaseLine.isEmpty(from.get().value(), before.get().value())) {
            problems.add(
                    before.get().place(),
                    "no version is from %s on and before %s"
                            .formatted(from.get().value(), before.get().value()),
                    "write a version above from");
            return Optional.empty();
        }
        return Optional.of(new Placed<>(
                new ReleaseLine(
                        name.get().value(),
                        packageUrl.get().value(),
                        from.get().value(),
                        before.get().value(),
                        maintainedUntil.map(Placed::value),
                        preReleases.get().value()),
                section.place()));
    }

    private void refuseOverlaps(List<Placed<ReleaseLine>> lines) {
        for (var i = 0; i < lines.size(); i++) {
            for (var earlier : lines.subList(0, i)) {
                if (lines.get(i).value().overlaps(earlier.value())) {
                    problems.add(
                            lines.get(i).place(),
                            "the release lines %s and %s share versions"
                                    .formatted(
                                            earlier.value().name(),
                                            lines.get(i).value().name()),
                            "let one end before the other starts");
                }
            }
        }
    }

    private Optional<Clocks> clocks(Section section) {
        var acknowledgement = section.required("acknowledgement", Grammar::duration);
        var detailedAnswer = duration(section, "detailedAnswer", ofDays(2));
        var from = section.optional(
                "detailedAnswerFrom", Grammar.oneOf(DetailedAnswerFrom.values()), DetailedAnswerFrom.ACKNOWLEDGED);
        var updateCadence = duration(section, "updateCadence", ofDays(7));
        var needInfo = duration(section, "needInfo", ofDays(30));
        var assignment = duration(section, "assignment", ofHours(24));
        var approval = duration(section, "approval", ofDays(3));
        var embargo = duration(section, "embargo", ofDays(90));
        section.refuseUnknownKeys();
        return acknowledgement.isEmpty() || from.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clocks(
                        acknowledgement.get().value(),
                        detailedAnswer,
                        from.get().value(),
                        updateCadence,
                        needInfo,
                        assignment,
                        approval,
                        embargo));
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.optional(key, Grammar::duration).map(Placed::value).orElse(otherwise);
    }

    private static Approval approval(String text) throws Misread {
        var approval = Grammar.oneOf(Approval.values()).read(text);
        if (approval != Approval.SECOND_PERSON) {
            throw new Misread("approval by %s is not offered yet".formatted(text), "write second-person");
        }
        return approval;
    }

    private <T> void refuseTwice(List<Placed<T>> items, Function<T, String> naming) {
        Map<String, Integer> lines = new HashMap<>();
        for (var item : items) {
            var name = naming.apply(item.value());
            var first = lines.putIfAbsent(name, item.place().line());
            if (first != null) {
                problems.add(
                        item.place(),
                        "%s stands here again, first on line %d".formatted(name, first),
                        "keep one of the two");
            }
        }
    }
}
