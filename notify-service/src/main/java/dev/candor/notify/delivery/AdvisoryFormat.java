package dev.candor.notify.delivery;

import java.util.List;

/** A form in which an advisory is published. The same advisory always gives the same text. */
public interface AdvisoryFormat {

    /** The name under which the rendered text is kept. */
    String name();

    /** Whether the advisory is told in this form at all. */
    default boolean tells(PublicAdvisory advisory) {
        return true;
    }

    String render(PublicAdvisory advisory);

    /** The rules of this form that a rendered text breaks; with any, the advisory goes out in no form. */
    default List<FormatProblem> problems(String rendered) {
        return List.of();
    }
}
