package dev.candor.notify.delivery;

import java.net.URI;

/** The addresses of our own pages that stand in mails and formats. */
public record Links(URI intake, URI triage, URI site) {

    /** The reporter's page; whoever has the address is let in. */
    public String receipt(String receipt) {
        return base(intake) + "/r/" + receipt;
    }

    /** The page of a participant without an account; whoever has the address is let in. */
    public String participant(String token) {
        return base(intake) + "/p/" + token;
    }

    /** The case in the team's console; it shows nothing without signing in. */
    public String desk(String caseId) {
        return base(triage) + "/cases/" + caseId;
    }

    /** The list of cases in the team's console. */
    public String desk() {
        return base(triage) + "/";
    }

    /** The public page of a disclosed case. */
    public String advisory(String caseId) {
        return published("/advisories/" + caseId);
    }

    /** A public address of this service; the path begins with a slash. */
    public String published(String path) {
        return base(site) + path;
    }

    private static String base(URI url) {
        var text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
