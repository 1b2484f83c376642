package dev.candor.policy;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns the text of a file into nodes that know their lines. Nothing is constructed from them by YAML's own rules. */
final class YamlText {

    private static final int DEEPEST = 10;

    private YamlText() {}

    /** The root of the text's one document; empty once a problem was found. */
    static Optional<Node> compose(String text, Problems problems) {
        try {
            if (refusesWhatNoPolicyNeeds(text, problems)) {
                return Optional.empty();
            }
            var root = Optional.ofNullable(yaml().compose(new StringReader(text)));
            if (root.isEmpty()) {
                problems.add(new Place(1, ""), "the file is empty", "write a policy");
            }
            return root;
        } catch (ReaderException notText) {
            problems.add(
                    new Place(lineAt(text, notText.getPosition()), ""),
                    "a character stands here that no YAML may hold",
                    "remove it");
        } catch (MarkedYAMLException notYaml) {
            var mark = notYaml.getProblemMark();
            problems.add(
                    new Place(mark == null ? 1 : mark.getLine() + 1, ""),
                    "this is not YAML: " + Grammar.visible(String.valueOf(notYaml.getProblem())),
                    "look for a wrong indent, a missing colon or an open quote");
        } catch (YAMLException tooMuch) {
            problems.add(
                    new Place(1, ""),
                    "this cannot be read: " + Grammar.visible(String.valueOf(tooMuch.getMessage())),
                    "write it plainer");
        }
        return Optional.empty();
    }

    /** Looks through the text piece by piece, before any of it is put together. */
    private static boolean refusesWhatNoPolicyNeeds(String text, Problems problems) {
        var found = false;
        var depth = 0;
        for (var event : yaml().parse(new StringReader(text))) {
            var place = new Place(event.getStartMark().getLine() + 1, "");
            if (event instanceof AliasEvent alias) {
                // An alias can make a small file huge.
                found = true;
                problems.add(
                        place,
                        "the alias %s is not read".formatted(Grammar.quoted(alias.getAnchor())),
                        "write the value again");
            }
            var tag = tagOf(event);
            if (tag.isPresent()) {
                found = true;
                problems.add(place, "the tag %s is not read".formatted(Grammar.quoted(tag.get())), "leave it out");
            }
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > DEEPEST) {
                problems.add(place, "this is nested too deep", "write it plainer");
                return true;
            }
        }
        return found;
    }

    private static Optional<String> tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> Optional.ofNullable(scalar.getTag());
            case CollectionStartEvent collection -> Optional.ofNullable(collection.getTag());
            default -> Optional.empty();
        };
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(PolicyFile.LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(position)
                        .filter(it -> it == '\n')
                        .count();
    }
}
