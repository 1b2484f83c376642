package dev.candor.triage.casefile.hearing;

import dev.candor.events.Recorded;
import dev.candor.journal.Circumstances;
import dev.candor.triage.casefile.CaseRepository;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.Actor;
import dev.candor.triage.casefile.command.Setting;
import dev.candor.triage.casefile.command.Settings;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records what the desk says by itself, in the transaction that journals what it heard. */
@ApplicationScoped
class React {

    static final String ITSELF = "triage";

    private final List<Reaction> reactions;
    private final Settings settings;
    private final CaseRepository cases;

    React(@All List<Reaction> reactions, Settings settings, CaseRepository cases) {
        this.reactions = reactions;
        this.settings = settings;
        this.cases = cases;
    }

    /** The case as the reactions left it; its projections are the caller's to bring up to date. */
    Uni<VulnerabilityCase> to(Recorded heard, VulnerabilityCase it) {
        var concerned = reactions.stream()
                .filter(reaction -> reaction.concerns(heard.event()))
                .toList();
        return concerned.isEmpty()
                ? Uni.createFrom().item(it)
                : settings.of(it, Actor.clock(it.project()), Map.of())
                        .chain(setting -> one(heard, it, setting, concerned));
    }

    private Uni<VulnerabilityCase> one(
            Recorded heard, VulnerabilityCase it, Setting setting, List<Reaction> remaining) {
        if (remaining.isEmpty()) {
            return Uni.createFrom().item(it);
        }
        var events = remaining.getFirst().to(heard, it, setting);
        var said = events.isEmpty()
                ? Uni.createFrom().item(it)
                : cases.append(
                        it,
                        new Circumstances(
                                remaining.getFirst().actor(heard),
                                Optional.of(setting.policy().hash()),
                                Optional.of(heard.id())),
                        events);
        return said.chain(then -> one(heard, then, setting, remaining.subList(1, remaining.size())));
    }
}
