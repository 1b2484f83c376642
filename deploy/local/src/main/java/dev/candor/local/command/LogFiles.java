package dev.candor.local.command;

import dev.candor.local.LocalStack;
import dev.candor.local.setup.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One log per part; each start sets a long one aside, and keeps one older. */
record LogFiles(StateFolder state) {

    private static final long LONG_BYTES = 10L * 1024 * 1024;

    void rotate() throws IOException {
        for (var part : LocalStack.parts()) {
            var log = state.log(part);
            if (Files.exists(log) && Files.size(log) > LONG_BYTES) {
                Files.move(log, state.log(part + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Shows the last lines, and what comes after them when it should follow. */
    void show(Optional<String> part, boolean follow) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("tail", "-n", "100"));
        if (follow) {
            words.add("-F");
        }
        for (var name : part.map(List::of).orElseGet(LocalStack::parts)) {
            if (follow || Files.exists(state.log(name))) {
                words.add(state.log(name).toString());
            }
        }
        if (!Files.isDirectory(state.logs())) {
            throw new CannotGoOn("There are no logs yet; start with ./candor up");
        }
        new ProcessBuilder(words).inheritIO().start().waitFor();
    }
}
