package dev.candor.intake.policy;

import dev.candor.policy.Policy;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** The parts of a policy that are written in Markdown, on a page. */
@TemplateExtension
public final class PolicyText {

    private PolicyText() {}

    /** What the project takes for a vulnerability, and what not. */
    public static RawString scope(Policy policy) {
        return new RawString(Markdown.toHtml(policy.threatModel()));
    }
}
