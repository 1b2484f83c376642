package dev.candor.notify.format;

import dev.candor.notify.delivery.AdvisoryFormat;
import dev.candor.notify.format.csaf.CsafFormat;
import dev.candor.notify.format.csaf.VexFormat;
import dev.candor.notify.format.cve.CveFormat;
import dev.candor.notify.format.ghsa.GhsaFormat;
import dev.candor.notify.format.openvex.OpenVexFormat;
import dev.candor.notify.format.osv.OsvFormat;
import dev.candor.notify.format.text.TextFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All machine formats, as an installation with a CVE numbering authority of its own has them. */
public final class Formats {

    private Formats() {}

    public static List<AdvisoryFormat> all() {
        return List.of(
                new OsvFormat(),
                new CveFormat(new Config(Optional.of(GeneratedAdvisories.ORGANISATION))),
                new CsafFormat(Weaknesses.UNKNOWN),
                new VexFormat(Weaknesses.UNKNOWN),
                new GhsaFormat(),
                new OpenVexFormat(),
                new TextFormat());
    }

    /** With one's own CVE numbering authority, or without. */
    public record Config(Optional<String> cveOrganisation) implements FormatConfig {

        @Override
        public Optional<Path> schemas() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> weaknesses() {
            return Optional.empty();
        }
    }
}
