package dev.candor.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An event's name on the wire (the CloudEvents {@code type}), written once, beside its record. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The name in kebab case, past participle: {@code report-received}. */
    String value();

    /** False for what is journaled but never leaves the service that says it. */
    boolean published() default true;
}
