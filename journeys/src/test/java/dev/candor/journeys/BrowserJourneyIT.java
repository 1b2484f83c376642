package dev.candor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A report typed into the form becomes an advisory by the hands of two people at the console, without JavaScript. */
class BrowserJourneyIT {

    private static final String HOSTILE =
            "<script>document.title='owned'</script><img src=x onerror=alert(1)> {config:x}";
    private static final String PASSWORD = "a long enough password, chosen now";

    private static final Pattern CASE_ID = Pattern.compile("EXPRESS-\\d{4}-\\d{4,}");

    private static Product product;
    private static Browser browser;

    @BeforeAll
    static void start() {
        product = Product.start();
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void takesAReportFromTheFormToItsAdvisory() {
        var reporter = browser.person();
        var caseId = report(reporter, "Cookies leak across hosts", HOSTILE);
        var receiptLink = reporter.locator("a.secret").getAttribute("href");
        var hedy = signIn("hedy");
        var ida = signIn("ida");

        openFromTheList(hedy, caseId);
        assertThat(hedy.content()).doesNotContain("<script>document").contains("&lt;script&gt;");
        does(hedy, caseId, "accept-assignment", Map.of());
        does(hedy, caseId, "reply", Map.of("text", "Thank you. We can see it."));
        seesTheAnswerAndWritesBack(reporter, receiptLink);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            hedy.reload();
            return hedy.content().contains("Only with two hosts.");
        });

        confirm(hedy, caseId);
        does(hedy, caseId, "start-fixing", Map.of());
        does(hedy, caseId, "complete-variant-analysis", Map.of("evidence", "Looked at sessions as well."));
        for (var line : List.of("4.x", "5.x")) {
            does(hedy, caseId, "prepare-fix-line", Map.of("line", line, "change", "https://git.example/pull/7"));
        }
        release(hedy, caseId, "4.x", "4.21.1");
        release(hedy, caseId, "5.x", "5.0.2");
        does(hedy, caseId, "draft-advisory", Map.of("title", "Cookies leak", "summary", "A cookie is sent too far."));
        openFromTheList(ida, caseId);
        does(ida, caseId, "approve-advisory", Map.of());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            ida.reload();
            return ida.content().contains("Every format of it was checked.");
        });
        does(ida, caseId, "disclose", Map.of());

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            reporter.navigate(product.site() + "/advisories/" + caseId);
            return reporter.content().contains("4.21.1");
        });
        assertThat(reporter.getByText("Cookies leak").first()).isVisible();
    }

    @Test
    void showsWhatIsWrongBesideTheFieldAndLosesNothingTyped() {
        var reporter = browser.person();
        reporter.navigate(product.intake() + "/projects/express/report");
        reporter.locator("[name=summary]").fill("Only a summary " + HOSTILE);

        reporter.locator("main button[type=submit]").click();

        assertThat(reporter.locator("[name=summary]")).hasValue("Only a summary " + HOSTILE);
        assertThat(reporter.locator("[name=details]")).hasAttribute("aria-invalid", "true");
        assertThat(reporter.getByText("Nothing was stored yet")).isVisible();
    }

    @Test
    void takesASecondClickAsTheSameReport() {
        var reporter = browser.person();
        reporter.navigate(product.intake() + "/projects/express/report");
        reporter.locator("[name=summary]").fill("Clicked twice in a hurry");
        reporter.locator("[name=details]").fill("The network was slow.");

        reporter.locator("main button[type=submit]").dblclick();

        assertThat(reporter.getByText("Your report is received")).isVisible();
        var desk = product.handler("ada");
        desk.waitFor(caseIdIn(reporter));
        assertThat(desk.get("/api/v1/cases?q=hurry").json().path("items")).hasSize(1);
    }

    @Test
    void refusesACommandWithASentenceAndKeepsWhatWasTyped() {
        var caseId = report(browser.person(), "Refusals are read", "By people.");
        var hedy = signIn("hugo");
        openFromTheList(hedy, caseId);

        var form = form(hedy, "confirm");
        form.locator("[name='cvss31']").fill("CVSS:3.1/what");
        submit(form);

        assertThat(form(hedy, "confirm").locator("[name='cvss31']")).hasValue("CVSS:3.1/what");
        assertThat(form(hedy, "confirm").locator(".refused").first()).isVisible();
    }

    private static String report(Page page, String summary, String details) {
        page.navigate(product.intake() + "/projects/express/report");
        page.locator("[name=summary]").fill(summary);
        page.locator("[name=details]").fill(details);
        page.locator("[name='reporter.email']").fill("form@reporter.example");
        page.locator("[name='reporter.credit']").fill("Form Reporter");
        page.locator("main button[type=submit]").click();
        assertThat(page.getByText("Your report is received")).isVisible();
        return caseIdIn(page);
    }

    private static String caseIdIn(Page page) {
        var found = CASE_ID.matcher(page.locator("main").innerText());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Page signIn(String name) {
        var once = product.passwordOf(name);
        var page = browser.person();
        page.navigate(product.triage() + "/");
        page.locator("#name").fill(name);
        page.locator("#password").fill(once);
        page.locator("form[action='/sign-in'] button").click();
        page.locator("#current").fill(once);
        page.locator("#chosen").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("form[action='/password'] button").click();
        return page;
    }

    private static void openFromTheList(Page page, String caseId) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate(product.triage() + "/?q=" + caseId);
            return page.locator("main a", new Page.LocatorOptions().setHasText(caseId))
                            .count()
                    > 0;
        });
        page.locator("main a", new Page.LocatorOptions().setHasText(caseId))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText(caseId);
    }

    private static void confirm(Page page, String caseId) {
        page.navigate(product.triage() + "/cases/" + caseId);
        var form = form(page, "confirm");
        range(form, 0, "4.x", "4.0.0", "4.21.1");
        range(form, 1, "5.x", "5.0.0", "5.0.2");
        form.locator("[name='cvss31']").fill("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N");
        form.locator("[name='cwes']").fill("CWE-200");
        submit(form);
        assertNotRefused(page, "confirm");
    }

    private static void range(Locator form, int row, String line, String introduced, String fixed) {
        form.locator("[name='affected.%d.purl']".formatted(row)).selectOption("pkg:npm/express");
        form.locator("[name='affected.%d.line']".formatted(row)).selectOption(line);
        form.locator("[name='affected.%d.introduced']".formatted(row)).fill(introduced);
        form.locator("[name='affected.%d.fixed']".formatted(row)).fill(fixed);
    }

    private static void release(Page page, String caseId, String line, String version) {
        does(page, caseId, "release-fix-line", Map.of("line", line, "version", version, "attestation", "Seen there."));
    }

    private static void does(Page page, String caseId, String command, Map<String, String> fields) {
        page.navigate(product.triage() + "/cases/" + caseId);
        var form = form(page, command);
        fields.forEach((name, value) -> {
            var field = form.locator("[name='%s']".formatted(name));
            if (field.locator("option").count() > 0) {
                field.selectOption(value);
            } else {
                field.fill(value);
            }
        });
        submit(form);
        assertNotRefused(page, command);
    }

    private static void seesTheAnswerAndWritesBack(Page reporter, String receiptLink) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            reporter.navigate(receiptLink);
            return reporter.content().contains("Thank you. We can see it.");
        });
        reporter.locator("[name=text]").fill("Only with two hosts.");
        reporter.locator("form[action='/report/messages'] button[type=submit]").click();
        assertThat(reporter.locator("main")).containsText("Only with two hosts.");
    }

    private static Locator form(Page page, String command) {
        var details = page.locator("details#do-" + command);
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
        return details.locator("form");
    }

    private static void submit(Locator form) {
        form.locator("button").last().click();
    }

    private static void assertNotRefused(Page page, String command) {
        assertThat(page.locator("details#do-%s .refused".formatted(command)).allInnerTexts())
                .as("refusal of " + command)
                .isEmpty();
    }
}
