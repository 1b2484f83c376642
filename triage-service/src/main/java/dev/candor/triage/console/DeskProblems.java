package dev.candor.triage.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page for what is not there, or not for the one who asks; nobody can tell which. */
final class DeskProblems {

    private DeskProblems() {}

    @CheckedTemplate(basePath = "console", requireTypeSafeExpressions = true)
    static class Templates {

        private Templates() {}

        static native TemplateInstance notFound(Shell shell);
    }

    static TemplateInstance notFound(Shell shell) {
        return Templates.notFound(shell);
    }
}
