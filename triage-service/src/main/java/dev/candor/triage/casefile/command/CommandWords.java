package dev.candor.triage.casefile.command;

import java.util.Map;
import java.util.function.Function;

/** The commands of one feature: each word of the API with what reads its fields. */
public interface CommandWords {

    Map<String, Function<Fields, CaseCommand>> readers();
}
