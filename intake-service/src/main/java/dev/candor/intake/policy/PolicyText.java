package dev.candor.intake.policy;

import dev.candor.policy.Promise;
import dev.candor.policy.text.Lengths;
import io.quarkus.qute.TemplateExtension;

/** How a policy's promises read on a page. */
@TemplateExtension
public final class PolicyText {

    private PolicyText() {}

    /** {@code 48 hours}, {@code 16 working hours}. */
    public static String inWords(Promise promise) {
        return Lengths.inWords(promise);
    }
}
