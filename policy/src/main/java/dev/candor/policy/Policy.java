package dev.candor.policy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of one project, as one version of its file says them. A policy exists only if its whole file is valid.
 * The hash is the SHA-256 of that file, in hex: it names this version for ever.
 */
public record Policy(
        String project,
        String name,
        String caseIdPrefix,
        String language,
        List<String> addresses,
        List<MailingList> mailingLists,
        String alertAddress,
        Optional<String> announcementList,
        Optional<URI> policyUrl,
        List<PackageInScope> packages,
        List<ReleaseLine> releaseLines,
        Clocks clocks,
        Approval approval,
        String threatModel,
        String hash,
        String source) {

    public Policy {
        addresses = List.copyOf(addresses);
        mailingLists = List.copyOf(mailingLists);
        packages = List.copyOf(packages);
        releaseLines = List.copyOf(releaseLines);
    }

    public Optional<ReleaseLine> releaseLine(String lineName) {
        return releaseLines.stream()
                .filter(line -> line.name().equals(lineName))
                .findFirst();
    }

    /** The lines of one package (a purl without version), in the order of the file. */
    public List<ReleaseLine> releaseLinesOf(String packageUrl) {
        return releaseLines.stream()
                .filter(line -> line.packageUrl().equals(packageUrl))
                .toList();
    }

    /** Whether mail to this address reaches a list's subscribers: no receipt link may ever go there. */
    public boolean isMailingList(String address) {
        return MailAddress.of(address)
                .filter(asked -> Stream.concat(
                                mailingLists.stream().map(MailingList::address), announcementList.stream())
                        .flatMap(list -> MailAddress.of(list).stream())
                        .anyMatch(asked::reaches))
                .isPresent();
    }

    @Override
    public String toString() {
        return "Policy[%s, %s]".formatted(project, hash);
    }
}
