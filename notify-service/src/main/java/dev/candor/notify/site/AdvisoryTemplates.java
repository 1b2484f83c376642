package dev.candor.notify.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The HTML of the public pages. */
@CheckedTemplate(basePath = "AdvisoryTemplates")
final class AdvisoryTemplates {

    private AdvisoryTemplates() {}

    static native TemplateInstance list(
            List<AdvisoryPages.Item> items,
            String q,
            List<AdvisoryPages.Choice> packages,
            List<AdvisoryPages.Choice> severities,
            String newer,
            String older,
            boolean searched);

    static native TemplateInstance page(PageFormat.Page it);

    static native TemplateInstance missing();
}
