package dev.candor.triage.casefile.board;

import java.util.List;
import java.util.Optional;

/** Some cases, the last changed first; {@code next} is the cursor of those that follow. */
public record CasePage(List<CaseRow> items, Optional<String> next) {

    static final CasePage EMPTY = new CasePage(List.of(), Optional.empty());
}
