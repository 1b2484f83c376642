package dev.candor.journeys;

import dev.candor.local.setup.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The shipped policies, and those of three more projects: {@code harbour}, whose team works on weekdays, has a holiday
 * and takes turns; {@code solo}, a team of one; {@code second}, to which cases can move.
 */
final class StoryPolicies {

    private StoryPolicies() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var shipped = Files.list(Checkout.current().policies())) {
            for (var file : shipped.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("harbour.yaml"), harbour());
        Files.writeString(folder.resolve("solo.yaml"), project("solo", "SOLO") + "approval: single-maintainer\n");
        Files.writeString(folder.resolve("second.yaml"), project("second", "SECOND"));
        return folder;
    }

    /** The first Saturday that is at least four weeks away. */
    static LocalDate saturday() {
        return LocalDate.now(ZoneOffset.UTC).plusWeeks(4).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** The next day on which the harbour's team would work, if it were no holiday. */
    static LocalDate holiday() {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static String harbour() {
        return project("harbour", "HARBOUR")
                        .replace("acknowledgement: 48h", "acknowledgement: {time: 24h, counted: working-time}")
                + """
                assignedBy: rotation
                workingTime:
                  zone: UTC
                  week: {mon: "00:00-24:00", tue: "00:00-24:00", wed: "00:00-24:00", thu: "00:00-24:00", fri: "00:00-24:00"}
                  holidays: [%s]
                embargo:
                  default: %dd
                  noDisclosure: {weekdays: [sat, sun]}
                outsideContact: {name: Olga Outside, address: olga@foundation.example}
                """.formatted(holiday(), ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), saturday()));
    }

    private static String project(String name, String prefix) {
        return """
                project: %1$s
                name: %1$s
                caseIdPrefix: %2$s
                addresses: [security@%1$s.example]
                alertAddress: team@%1$s.example
                announcementList: announce@%1$s.example
                packages: [{purl: "pkg:npm/%1$s", name: %1$s}]
                releaseLines: [{name: 1.x, package: "pkg:npm/%1$s", from: 1.0.0, before: 2.0.0}]
                clocks:
                  acknowledgement: 48h
                threatModel: What comes over the network is not trusted.
                """.formatted(name, prefix);
    }
}
