package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShippedPoliciesTest {

    private final Policies policies =
            Policies.readAll(Path.of(System.getProperty("candor.home"), "deploy", "policies"));

    @Test
    void promiseWhatExpressPromisesToday() {
        var express = policies.byAddress("express-security@lists.openjsf.org").orElseThrow();

        assertThat(express.project()).isEqualTo("express");
        assertThat(express.caseIdPrefix()).isEqualTo("EXPRESS");
        assertThat(express.clocks().acknowledgement()).isEqualTo(Promise.wallClock(Duration.ofHours(48)));
        assertThat(express.clocks().detailedAnswer()).isEqualTo(Promise.wallClock(Duration.ofHours(48)));
        assertThat(express.clocks().detailedAnswerFrom()).isEqualTo(DetailedAnswerFrom.ACKNOWLEDGED);
        assertThat(express.releaseLinesOf("pkg:npm/express"))
                .extracting(ReleaseLine::name)
                .containsExactly("4.x", "5.x");
        assertThat(express.isMailingList("express-security@lists.openjsf.org")).isTrue();
    }

    @Test
    void coverWhatExpressCounts() {
        var express = policies.byProject("express").orElseThrow();

        assertThat(express.packages())
                .hasSize(53)
                .first()
                .extracting(PackageInScope::purl)
                .isEqualTo("pkg:npm/express");
        assertThat(express.releaseLines())
                .extracting(ReleaseLine::preReleases)
                .containsOnly(PreReleases.NO_FIX_PROMISED);
        assertThat(express.nonVulnerabilities()).hasSize(6);
        assertThat(express.reasons()).allSatisfy(it -> assertThat(it.cites()).isPresent());
    }

    @Test
    void areNotJoinedByTheExample() {
        assertThat(policies.all()).extracting(Policy::project).containsExactly("express", "express-2015");
    }

    @Test
    void promiseWhatExpressPromisedIn2015() {
        var express = policies.byAddress("security@expressjs.com").orElseThrow();

        assertThat(express.project()).isEqualTo("express-2015");
        assertThat(express.clocks().acknowledgement()).isEqualTo(Promise.wallClock(Duration.ofHours(24)));
        assertThat(express.clocks().detailedAnswer()).isEqualTo(Promise.wallClock(Duration.ofHours(48)));
        assertThat(express.releaseLinesOf("pkg:npm/express"))
                .extracting(ReleaseLine::name)
                .containsExactly("3.x", "4.x");
    }

    @Test
    void writeToNobodyReal() {
        assertThat(policies.all()).allSatisfy(it -> {
            assertThat(it.alertAddress()).endsWith(".example");
            assertThat(it.announcementList()).get().asString().endsWith(".example");
        });
    }
}
