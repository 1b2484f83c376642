package dev.candor.notify.format.csaf;

import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.Json;
import dev.candor.notify.format.Weaknesses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is affected, fixed and not affected, as a CSAF 2.0 VEX document. A withdrawn advisory states none of it. */
@ApplicationScoped
public class VexFormat implements AdvisoryFormat {

    static final String NAME = "vex";

    private final Weaknesses weaknesses;

    public VexFormat(Weaknesses weaknesses) {
        this.weaknesses = weaknesses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tells(PublicAdvisory it) {
        return it.particulars().withdrawn().isEmpty();
    }

    @Override
    public String render(PublicAdvisory it) {
        return Json.text(new CsafDocument(it, Profile.VEX).node());
    }

    @Override
    public List<FormatProblem> problems(String rendered) {
        return new CsafRules(NAME, weaknesses).problems(Json.read(rendered));
    }
}
