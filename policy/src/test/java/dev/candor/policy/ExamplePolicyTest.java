package dev.candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The example must hold every key that the grammar knows, and the documentation must name each. */
class ExamplePolicyTest {

    private static final Path HOME = Path.of(System.getProperty("candor.home"));
    private static final Path EXAMPLE = HOME.resolve(Path.of("deploy", "policies", "example", "example.yaml"));

    @Test
    void isValid() {
        assertThat(PolicyFile.read(EXAMPLE).project()).isEqualTo("example");
    }

    @Test
    void holdsEveryKeyThatIsKnown() throws IOException {
        var known = keysOf(PolicyTexts.VALID);
        known.addAll(keysOf(PolicyTexts.FULL));
        // Older files only; two ways to write one promise; weekdays.
        known.remove("clocks.embargo");
        known.removeIf(it -> it.startsWith("clocks.acknowledgement."));

        assertThat(keysOf(Files.readString(EXAMPLE))).containsAll(known);
    }

    @Test
    void holdsNoKeyThatTheDocumentationLeavesOut() throws IOException {
        var page = Files.readString(HOME.resolve(Path.of("docs", "policy.md")));

        assertThat(keysOf(Files.readString(EXAMPLE)))
                .filteredOn(it -> !it.matches("workingTime\\.week\\..*|clocks\\.[A-Za-z]+\\.(time|counted)"))
                .allSatisfy(it -> assertThat(page).containsPattern(Pattern.quote("`" + it + "`")));
    }

    /** Their paths, such as releaseLines[].name. */
    private static Set<String> keysOf(String yaml) {
        var keys = new TreeSet<String>();
        collect("", new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)), keys);
        return keys;
    }

    private static void collect(String path, Node node, Set<String> keys) {
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                var key = ((ScalarNode) entry.getKeyNode()).getValue();
                var whole = path.isEmpty() ? key : path + "." + key;
                keys.add(whole);
                collect(whole, entry.getValueNode(), keys);
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(it -> collect(path + "[]", it, keys));
        }
    }
}
