package dev.candor.notify.format.csaf;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.semver4j.Semver;

/** A document's version, its status and the history of its revisions fit one another. */
final class HistoryRules implements CsafRules.Rule {

    private static final String HISTORY = "/document/tracking/revision_history";
    private static final String VERSION = "/document/tracking/version";

    /** A revision's instant and number. */
    private record Revision(Instant at, String number) {

        boolean isWhole() {
            return !number.contains(".");
        }

        /** Whole numbers in the order of their like. */
        Semver version() {
            return new Semver(isWhole() ? number + ".0.0" : number);
        }

        int major() {
            return version().getMajor();
        }

        boolean isPreRelease() {
            return !version().getPreRelease().isEmpty();
        }

        String withoutBuild() {
            return number.replaceFirst("\\+.*", "");
        }
    }

    @Override
    public void judge(JsonNode csaf, BiConsumer<String, String> refuse) {
        var tracking = csaf.at("/document/tracking");
        var revisions = new ArrayList<Revision>();
        tracking.path("revision_history")
                .forEach(it -> revisions.add(new Revision(
                        OffsetDateTime.parse(it.path("date").asText()).toInstant(),
                        it.path("number").asText())));
        if (revisions.isEmpty()) {
            return;
        }
        var version = new Revision(Instant.EPOCH, tracking.path("version").asText());
        var isDraft = tracking.path("status").asText().equals("draft");
        revisions.sort(comparing(Revision::at).thenComparing(Revision::version));
        order(revisions, refuse);
        latest(revisions.getLast(), version, isDraft, refuse);
        status(revisions, version, isDraft, refuse);
        if (revisions.stream().map(Revision::isWhole).distinct().count() > 1
                || revisions.getFirst().isWhole() != version.isWhole()) {
            refuse.accept(HISTORY, "6.1.30");
        }
    }

    private static void order(List<Revision> revisions, BiConsumer<String, String> refuse) {
        var numbers = new HashSet<String>();
        if (!revisions.stream().allMatch(it -> numbers.add(it.withoutBuild()))) {
            refuse.accept(HISTORY, "6.1.22");
        }
        if (!revisions.equals(
                revisions.stream().sorted(comparing(Revision::version)).toList())) {
            refuse.accept(HISTORY, "6.1.14");
        }
        var majors = revisions.stream().map(Revision::major).sorted().toList();
        var hasGap = majors.getFirst() > 1;
        for (var i = 1; i < majors.size(); i++) {
            hasGap |= majors.get(i) - majors.get(i - 1) > 1;
        }
        if (hasGap) {
            refuse.accept(HISTORY, "6.1.21");
        }
    }

    private static void latest(Revision latest, Revision version, boolean isDraft, BiConsumer<String, String> refuse) {
        var same = isDraft
                ? latest.withoutBuild()
                        .split("-", 2)[0]
                        .equals(version.withoutBuild().split("-", 2)[0])
                : latest.withoutBuild().equals(version.withoutBuild());
        if (!same) {
            refuse.accept(VERSION, "6.1.16");
        }
    }

    private static void status(
            List<Revision> revisions, Revision version, boolean isDraft, BiConsumer<String, String> refuse) {
        if (!isDraft && (version.major() == 0 || version.isPreRelease())) {
            refuse.accept(VERSION, "6.1.17");
        }
        if (!isDraft && version.isPreRelease()) {
            refuse.accept(VERSION, "6.1.20");
        }
        if (!isDraft && revisions.stream().anyMatch(it -> it.major() == 0)) {
            refuse.accept(HISTORY, "6.1.18");
        }
        if (revisions.stream().anyMatch(Revision::isPreRelease)) {
            refuse.accept(HISTORY, "6.1.19");
        }
    }
}
