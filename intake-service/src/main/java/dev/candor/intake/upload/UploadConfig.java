package dev.candor.intake.upload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** How much may be sent at once. */
@ConfigMapping(prefix = "intake.upload")
interface UploadConfig {

    /** The most files of one report or message. */
    @WithDefault("10")
    int files();

    /** The largest file. */
    @WithDefault("10M")
    MemorySize largestFile();

    /** The most that the files of one report or message may have together. */
    @WithDefault("25M")
    MemorySize allFiles();

    /** The most that everything but the files may have together. */
    @WithDefault("8M")
    MemorySize texts();

    /** Where a file lies, without a name, while it is being received. */
    @WithDefault("${java.io.tmpdir}")
    Path folder();
}
