package dev.candor.policy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whom a project knows outside its team. */
final class ContactsReading {

    private final Problems problems;
    private final List<Placed<MailAddress>> addresses = new ArrayList<>();

    ContactsReading(Problems problems) {
        this.problems = problems;
    }

    /** Every address that was read, to be held against the project's own. */
    List<Placed<MailAddress>> addresses() {
        return addresses;
    }

    List<ThirdParty> thirdParties(Section top, List<Placed<PackageInScope>> packages) {
        var own = packages.stream().map(it -> it.value().purl()).collect(toSet());
        var read = new ArrayList<Placed<ThirdParty>>();
        for (var section : top.optionalSections("thirdParties")) {
            var purl = section.required("purl", Grammar::packageUrl);
            var name = section.required("name", Grammar::title);
            var contact = section.optional("contact", Grammar::address);
            var page = section.optional("page", Grammar::webAddress);
            section.refuseUnknownKeys();
            contact.ifPresent(addresses::add);
            purl.filter(it -> own.contains(it.value()))
                    .ifPresent(it -> problems.add(
                            it.place(),
                            "%s is one of the packages that the project maintains".formatted(it.value()),
                            "leave it out in one of the two places"));
            if (!section.has("contact") && !section.has("page")) {
                problems.add(section.place(), "nothing says how to reach them", "write contact, page, or both");
            }
            if (purl.isPresent() && name.isPresent()) {
                var party = new ThirdParty(
                        purl.get().value(),
                        name.get().value(),
                        contact.map(it -> it.value().toString()),
                        page.map(Placed::value));
                read.add(new Placed<>(party, purl.get().place()));
            }
        }
        problems.refuseTwice(read, ThirdParty::purl);
        return read.stream().map(Placed::value).toList();
    }

    Optional<OutsideContact> outsideContact(Section top, Optional<Placed<MailAddress>> alertAddress) {
        return top.optionalSection("outsideContact").flatMap(section -> {
            var name = section.required("name", Grammar::title);
            var address = section.required("address", Grammar::address);
            section.refuseUnknownKeys();
            address.ifPresent(addresses::add);
            address.filter(it -> alertAddress
                            .filter(alert -> it.value().reaches(alert.value()))
                            .isPresent())
                    .ifPresent(it -> problems.add(
                            it.place(), "the team itself reads this address", "name somebody outside the team"));
            return name.flatMap(it ->
                    address.map(at -> new OutsideContact(it.value(), at.value().toString())));
        });
    }
}
