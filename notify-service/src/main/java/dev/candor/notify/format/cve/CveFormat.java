package dev.candor.notify.format.cve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.candor.events.Advisory.CveAssigner;
import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.delivery.FormatProblem;
import dev.candor.notify.delivery.PublicAdvisory;
import dev.candor.notify.format.FormatConfig;
import dev.candor.notify.format.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The advisory as a CVE record (format 5.x) whose CNA container is what CVE Services take. Only for an id that this
 * installation's own numbering authority gave: what another one gave is never written by us.
 */
@ApplicationScoped
public class CveFormat implements AdvisoryFormat {

    static final String NAME = "cve";

    private static final String VERSION = "5.2.0";

    private final Optional<String> organisation;

    public CveFormat(FormatConfig config) {
        organisation = config.cveOrganisation();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean tells(PublicAdvisory it) {
        return it.advisory().cve().isPresent()
                && (it.affectsSomething() || it.particulars().withdrawn().isPresent())
                && organisation
                        .filter(ours -> it.particulars()
                                .cveAssigner()
                                .filter(assigner -> assigner.orgId().equalsIgnoreCase(ours))
                                .isPresent())
                        .isPresent();
    }

    @Override
    public String render(PublicAdvisory it) {
        var assigner = it.particulars().cveAssigner().orElseThrow();
        var withdrawn = it.particulars().withdrawn();
        var cve = Json.object().put("dataType", "CVE_RECORD").put("dataVersion", VERSION);
        var metadata = cve.putObject("cveMetadata")
                .put("cveId", it.advisory().cve().orElseThrow())
                .put("assignerOrgId", assigner.orgId());
        assigner.shortName().ifPresent(name -> metadata.put("assignerShortName", name));
        metadata.put("state", withdrawn.isPresent() ? "REJECTED" : "PUBLISHED");
        var cna = cve.putObject("containers").putObject("cna");
        provider(cna, assigner);
        if (withdrawn.isPresent()) {
            CveContainer.texts(cna, "rejectedReasons", it, withdrawn.get().reason());
        } else {
            CveContainer.describe(cna, it);
        }
        return Json.text(cve);
    }

    @Override
    public List<FormatProblem> problems(String rendered) {
        return CveRules.problems(Json.read(rendered));
    }

    private static void provider(ObjectNode cna, CveAssigner assigner) {
        var provider = cna.putObject("providerMetadata").put("orgId", assigner.orgId());
        assigner.shortName().ifPresent(name -> provider.put("shortName", name));
    }
}
