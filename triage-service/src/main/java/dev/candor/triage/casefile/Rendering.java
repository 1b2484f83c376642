package dev.candor.triage.casefile;

import java.util.List;
import java.util.stream.Stream;

/** Whether what was approved can be told in every format; notify-service says so. */
public record Rendering(State state, List<BrokenRule> broken) {

    /** An approval from before approvals were checked. It goes out as it did then: checked when it is published. */
    static final Rendering NOT_ASKED = new Rendering(State.NOT_ASKED, List.of());

    static final Rendering AWAITED = new Rendering(State.AWAITED, List.of());

    static final Rendering DONE = new Rendering(State.DONE, List.of());

    public Rendering {
        broken = List.copyOf(broken);
    }

    /** How far it is. */
    public enum State {
        NOT_ASKED,
        AWAITED,
        DONE,
        REFUSED
    }

    /** A rule of a format, and the field of the rendered form that breaks it. */
    public record BrokenRule(String format, String field, String rule) {}

    /** Whether nothing is known to stand against publishing it. */
    public boolean mayGoOut() {
        return state == State.DONE || state == State.NOT_ASKED;
    }

    Rendering with(BrokenRule another) {
        return new Rendering(
                State.REFUSED,
                Stream.concat(broken.stream(), Stream.of(another)).distinct().toList());
    }
}
