package dev.candor.notify.delivery;

import java.util.List;

/** Somebody else's rules for a format, beside its own. */
public interface FormatJudge {

    /** Nothing for a format without such rules. */
    List<FormatProblem> problems(String format, String text);
}
