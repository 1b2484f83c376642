package dev.candor.notify.format;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.candor.notify.delivery.FormatJudge;
import dev.candor.notify.delivery.FormatProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The official schemas, where the operator put them. They are read when the service starts and never fetched. */
@ApplicationScoped
public class OfficialSchemas implements FormatJudge {

    private static final Map<String, String> FILES =
            Map.of("osv", "osv.json", "cve", "cve.json", "csaf", "csaf.json", "vex", "csaf.json");

    private final Map<String, Schema> schemas = new HashMap<>();

    @Inject
    OfficialSchemas(FormatConfig config) {
        this(config.schemas());
    }

    OfficialSchemas(Optional<Path> folder) {
        folder.ifPresent(this::read);
    }

    @Override
    public List<FormatProblem> problems(String format, String text) {
        var schema = schemas.get(format);
        return schema == null
                ? List.of()
                : schema
                        .validate(
                                text,
                                InputFormat.JSON,
                                context -> context.executionConfig(it -> it.formatAssertionsEnabled(true)))
                        .stream()
                        .map(it -> problem(format, it))
                        .toList();
    }

    private static FormatProblem problem(String format, Error it) {
        return new FormatProblem(format, pointer(it), "official schema: " + it.getKeyword());
    }

    private static String pointer(Error it) {
        var path = it.getInstanceLocation().toString();
        return path.startsWith("$") ? path.substring(1).replace('.', '/') : path;
    }

    private void read(Path folder) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var file : files) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of candor.formats.schemas must be readable", e);
        }
        var byId = new HashMap<String, String>();
        texts.values().forEach(it -> id(it).ifPresent(id -> byId.put(id, it)));
        var registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, it -> it.schemas(byId::get));
        FILES.forEach((format, file) -> {
            if (texts.containsKey(file)) {
                schemas.put(format, registry.getSchema(texts.get(file)));
            }
        });
    }

    /** Without the date that FIRST puts behind a question mark and that nobody refers to. */
    private static Optional<String> id(String schema) {
        var node = Json.read(schema);
        return Optional.of(node.path("$id").asText(node.path("id").asText("")))
                .map(it -> it.replaceFirst("\\?.*", ""))
                .filter(it -> !it.isEmpty());
    }
}
