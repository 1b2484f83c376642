package dev.candor.policy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of one project, as one version of its file says them. A policy exists only if its whole file is valid.
 *
 * @param preAnnouncement how long before a scheduled disclosure its date and packages are told to the public
 * @param workingTime when the team works; there whenever a promise counts in it
 * @param assignedBy who asks somebody to handle a new case
 * @param disclosedBy who makes a scheduled case public
 * @param reasons reply texts for rejections
 * @param outsideContact who takes reports about the team itself
 * @param bounty where rewards are explained; none are paid when empty
 * @param publicStatistics the least number of cases that a figure on the public page may stand for; no page when empty
 * @param hash SHA-256 of the file, in hex: it names this version for ever
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
        Optional<Duration> preAnnouncement,
        Optional<URI> policyUrl,
        List<PackageInScope> packages,
        List<ReleaseLine> releaseLines,
        Clocks clocks,
        Optional<WorkingTime> workingTime,
        List<Absence> absences,
        Escalation escalation,
        AssignedBy assignedBy,
        EmbargoTerms embargo,
        Approval approval,
        DisclosedBy disclosedBy,
        List<Reason> reasons,
        String threatModel,
        List<NonVulnerability> nonVulnerabilities,
        List<ThirdParty> thirdParties,
        Optional<OutsideContact> outsideContact,
        Optional<URI> bounty,
        ShowHandler showHandler,
        Cra cra,
        Optional<Integer> publicStatistics,
        String hash,
        String source) {

    public Policy {
        addresses = List.copyOf(addresses);
        mailingLists = List.copyOf(mailingLists);
        packages = List.copyOf(packages);
        releaseLines = List.copyOf(releaseLines);
        absences = List.copyOf(absences);
        reasons = List.copyOf(reasons);
        nonVulnerabilities = List.copyOf(nonVulnerabilities);
        thirdParties = List.copyOf(thirdParties);
    }

    /** Time as a promise of this version counts it, announced absences left out. */
    public PassingTime timeOf(Promise promise, Instant reportReceivedAt) {
        return new WallClock();
    }

    /** When a promise that counts from an instant is due, without pauses. */
    public Instant due(Promise promise, Instant from, Instant reportReceivedAt) {
        return timeOf(promise, reportReceivedAt).after(from, promise.length());
    }

    public Optional<Reason> reason(String code) {
        return reasons.stream().filter(it -> it.code().equals(code)).findFirst();
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
