package dev.candor.local.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of the projects in a policies folder; everything else in it is the services' business. */
public final class Policies {

    private static final Pattern PROJECT = Pattern.compile("(?m)^project:\\s*[\"']?([a-z0-9-]+)");

    private Policies() {}

    public static List<String> projects(Path folder) throws IOException {
        var projects = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Policies::isPolicy).sorted().toList()) {
                PROJECT.matcher(Files.readString(file))
                        .results()
                        .findFirst()
                        .ifPresent(it -> projects.add(it.group(1)));
            }
        }
        return projects;
    }

    private static boolean isPolicy(Path file) {
        var name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
