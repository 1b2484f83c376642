package dev.candor.notify.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The official schemas, laid out as an operator would. */
public final class Official {

    public static final String CVE_5_1 = "cve-schema/src/middleware/schemas/CVE_JSON_5.1_bundled.json";
    public static final String CVE_5_1_1 = "cve-schema-cvelib/schemas/CVE_JSON_bundled_5.1.1.json";

    private static final String CSAF = "csaf-oasis/csaf_2.0/";

    private Official() {}

    public static OfficialSchemas schemas(Path folder, String cve) throws IOException {
        Files.writeString(folder.resolve("osv.json"), SharedData.text("osv-schema/validation/schema.json"));
        Files.writeString(folder.resolve("cve.json"), SharedData.text(cve));
        Files.writeString(folder.resolve("csaf.json"), SharedData.text(CSAF + "json_schema/csaf_json_schema.json"));
        for (var it : new String[] {"cvss-v2.0.json", "cvss-v3.0.json", "cvss-v3.1.json"}) {
            Files.writeString(folder.resolve(it), SharedData.text(CSAF + "referenced_schema/first/" + it));
        }
        return new OfficialSchemas(Optional.of(folder));
    }
}
