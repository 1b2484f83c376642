package dev.candor.notify.delivery;

/** A form in which an advisory is published. The same advisory always gives the same text. */
public interface AdvisoryFormat {

    /** The name under which the rendered text is kept. */
    String name();

    String render(PublicAdvisory advisory);
}
