package dev.candor.policy;

import dev.candor.policy.WorkingTime.Shift;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
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

    private static final List<Shift> ALL_DAY = List.of(Shift.WHOLE_DAY);

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

    /**
     * Time as a promise of this version counts it. It stands still on the days of an absence that was announced when
     * the report arrived.
     */
    public PassingTime timeOf(Promise promise, Instant reportReceivedAt) {
        var away =
                absences.stream().filter(it -> it.countsFor(reportReceivedAt)).toList();
        return switch (promise.pace()) {
            case WALL_CLOCK -> away.isEmpty() ? new WallClock() : new TeamTime(zone(), _ -> ALL_DAY).without(away);
            case WORKING_TIME -> {
                var hours = workingTime.orElseThrow(
                        () -> new IllegalStateException("A promise counts in working time, and the policy says none"));
                yield new TeamTime(hours.zone(), hours::on).without(away);
            }
        };
    }

    /** The zone whose days are the team's: that of its working time, or UTC. */
    public ZoneId zone() {
        return workingTime.map(WorkingTime::zone).orElse(ZoneOffset.UTC);
    }

    /** The absences that whoever reports now should know of, in the order of their days. */
    public List<Absence> absencesAt(Instant now) {
        return absences.stream()
                .filter(it -> it.isAheadOrNow(now, zone()))
                .sorted(Comparator.comparing(Absence::from))
                .toList();
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
