package dev.candor.local.kafka;

import java.nio.file.Path;

/** Where a broker keeps its data, its log and the file that marks its process, its two ports and its jars. */
public record BrokerSetting(Path data, Path log, Path mark, int port, int controllerPort, String classPath) {}
