package dev.candor.notify.format.csaf;

import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Weaknesses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The advisory as a CSAF 2.0 security advisory. A withdrawn one keeps its words and says so, without products. */
@ApplicationScoped
public class CsafFormat implements AdvisoryFormat {

    static final String NAME = "csaf";

    private final Weaknesses weaknesses;

    public CsafFormat(Weaknesses weaknesses) {
        this.weaknesses = weaknesses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String render(PublicAdvisory it) {
        var profile = it.particulars().withdrawn().isPresent() ? Profile.BASE : Profile.SECURITY_ADVISORY;
        return Json.text(new CsafDocument(it, profile).node());
    }

    @Override
    public List<FormatProblem> problems(String rendered) {
        return new CsafRules(NAME, weaknesses).problems(Json.read(rendered));
    }
}
