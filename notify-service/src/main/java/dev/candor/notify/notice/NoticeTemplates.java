package dev.candor.notify.notice;

import dev.candor.events.DeliveryEvent.NoticeKind;
import dev.candor.notify.delivery.Plain;
import dev.candor.notify.delivery.Projects;
import dev.candor.notify.notice.Message.Turn;
import dev.candor.policy.Policy;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The texts of mails: ours, or a project's own from {@code <folder>/<project>/<kind>.txt}. Every one is tried when the
 * service starts, so that a broken one is found then and not by a reporter.
 */
@Startup
@ApplicationScoped
class NoticeTemplates {

    private static final String SUBJECT = "Subject: ";
    private static final int LONGEST_SUBJECT = 200;
    private static final char FIRST_PLACE = '\uE000';

    private final Engine engine = Engine.builder().addDefaults().build();
    private final Map<String, Template> templates = new HashMap<>();

    @Inject
    NoticeTemplates(NoticeConfig config, Projects projects) {
        this(config.templates(), projects.policies().all());
    }

    NoticeTemplates(Optional<Path> folder, List<Policy> policies) {
        for (var policy : policies) {
            for (var kind : NoticeKind.values()) {
                var own = folder.map(it -> it.resolve(policy.project()).resolve(file(kind)));
                templates.put(name(policy, kind), tried(own.filter(Files::exists), kind));
            }
            for (var which : Turn.Which.values()) {
                var own = folder.map(it -> it.resolve(policy.project()).resolve(file(which)));
                templates.put(name(policy, which), tried(own.filter(Files::exists), which));
            }
        }
    }

    /** Fills in what somebody is told. */
    Text text(Addressee to, Policy policy, Map<String, Object> values) {
        return to.message() instanceof Turn turn
                ? text(Objects.requireNonNull(templates.get(name(policy, turn.which()))), values)
                : text(to.kind(), policy, values);
    }

    /** Fills in a kind of notice; the values come from {@link Wording}. Nothing in them is ever read as a template. */
    Text text(NoticeKind kind, Policy policy, Map<String, Object> values) {
        return text(Objects.requireNonNull(templates.get(name(policy, kind))), values);
    }

    /** A subject of one line, and a body. */
    record Text(String subject, String body) {}

    private static Text text(Template template, Map<String, Object> values) {
        var shown = new HashMap<String, Object>();
        var laidOut = new HashMap<String, String>();
        values.forEach((name, value) -> {
            if (value instanceof Verbatim verbatim) {
                var place = String.valueOf((char) (FIRST_PLACE + laidOut.size()));
                laidOut.put(place, verbatim.text());
                shown.put(name, place);
            } else {
                shown.put(name, value);
            }
        });
        var text = template.render(shown);
        var end = text.indexOf('\n');
        var body = tidy(Wrapping.lines(text.substring(end + 1)));
        for (var it : laidOut.entrySet()) {
            body = body.replace(it.getKey(), it.getValue());
        }
        return new Text(Plain.line(text.substring(SUBJECT.length(), end), LONGEST_SUBJECT), body);
    }

    /** One empty line between paragraphs, and the signature's mark with the blank that mail programs look for. */
    private static String tidy(String text) {
        return text.strip().replaceAll("\n{3,}", "\n\n").replace("\n--\n", "\n-- \n") + "\n";
    }

    private Template tried(Optional<Path> own, Enum<?> kind) {
        var place = own.map(Path::toString).orElse(file(kind));
        try {
            var source = own.isPresent() ? Files.readString(own.get()) : builtIn(kind);
            if (!source.startsWith(SUBJECT)) {
                throw new TemplateRefused(place, "its first line must begin with " + SUBJECT.strip());
            }
            var template = engine.parse(source.replace("\r\n", "\n"));
            text(template, Wording.sample());
            return template;
        } catch (IOException | TemplateException e) {
            throw new TemplateRefused(place, String.valueOf(e.getMessage()));
        }
    }

    private static String builtIn(Enum<?> kind) throws IOException {
        try (InputStream it = NoticeTemplates.class.getResourceAsStream("/notices/" + file(kind))) {
            return new String(Objects.requireNonNull(it).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@code reply.txt}; an outcome has one for each turn that a report can take: {@code outcome-moved.txt}. */
    private static String file(Enum<?> kind) {
        return (kind instanceof Turn.Which ? "outcome-" : "")
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
    }

    private static String name(Policy policy, Enum<?> kind) {
        return policy.project() + "/" + file(kind);
    }

    /** A mail template cannot be used. */
    static final class TemplateRefused extends RuntimeException {

        private static final long serialVersionUID = 1;

        TemplateRefused(String place, String reason) {
            super("The mail template %s cannot be used: %s".formatted(place, reason));
        }
    }
}
