package dev.candor.intake.policy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import dev.candor.events.ProjectEvent.PolicyLoaded;
import dev.candor.journal.Journal;
import dev.candor.journal.Transactions;
import dev.candor.local.RealServers;
import dev.candor.policy.Policies;
import dev.candor.policy.inforce.PolicyVersions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PolicyPagesIT {

    @Inject
    Policies policies;

    @Inject
    PolicyVersions versions;

    @Inject
    Journal journal;

    @Inject
    Transactions transactions;

    @Test
    void listsTheProjects() {
        given().get("/").then().statusCode(200).body(containsString("/projects/express/report"));
    }

    @Test
    void saysWhatAPolicyPromises() {
        given().get("/projects/express")
                .then()
                .statusCode(200)
                .body(containsString("within 48 hours of your report"))
                .body(containsString("We audit the code for similar problems."))
                .body(containsString("We pay no rewards for reports."))
                .body(containsString("4.x"));
        given().get("/projects/express-2015").then().body(containsString("within 24 hours of your report"));
    }

    @Test
    void saysWhatIsCoveredBeforeSomebodyReports() {
        given().get("/projects/express/report")
                .then()
                .statusCode(200)
                .body(containsString("pkg:npm/path-to-regexp"))
                .body(containsString("from 4.0.0, before 5.0.0"))
                .body(containsString("Files that an application serves because of how it was set up."))
                .body(containsString("We pay no rewards for reports."));
    }

    @Test
    void showsNobodyElsesProject() {
        given().accept("text/html")
                .get("/projects/nobody")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"));
    }

    @Test
    void servesSecurityTxt() {
        given().get("/.well-known/security.txt")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(containsString("Contact: mailto:express-security@lists.openjsf.org"));
    }

    @Test
    void journalsAPolicyThatIsNew() {
        var policy = policies.byProject("express").orElseThrow();

        var entries = transactions
                .run(() -> journal.entries("project/express"))
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(entries).extracting(it -> it.event()).contains(new PolicyLoaded(policy.hash()));
        assertThat(versions.version(policy.hash()).await().atMost(Duration.ofSeconds(30)))
                .contains(policy);
    }
}
