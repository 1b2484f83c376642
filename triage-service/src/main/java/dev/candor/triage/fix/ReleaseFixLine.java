package dev.candor.triage.fix;

import static dev.candor.triage.casefile.ReleaseLineFix.State.NOT_AFFECTED;
import static dev.candor.triage.casefile.ReleaseLineFix.State.PREPARED;
import static dev.candor.triage.casefile.ReleaseLineFix.State.RELEASED;

import dev.candor.events.Assessment.AffectedRange;
import dev.candor.events.CaseEvent;
import dev.candor.events.CaseEvent.FixLinePrepared;
import dev.candor.events.CaseEvent.FixLineReleased;
import dev.candor.events.Confidential;
import dev.candor.policy.Policy;
import dev.candor.triage.casefile.VersionNumber;
import dev.candor.triage.casefile.VulnerabilityCase;
import dev.candor.triage.casefile.command.CaseCommand;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import dev.candor.triage.casefile.command.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The first fixed version of a line is out.
 *
 * @param attestation how the member knows
 */
public record ReleaseFixLine(String line, String version, String attestation) implements CaseCommand {

    static ReleaseFixLine read(Fields fields) {
        return new ReleaseFixLine(
                fields.line("line"), fields.line("version"), fields.text("attestation", Fields.SHORT_TEXT));
    }

    @Override
    public List<CaseEvent> decide(VulnerabilityCase it, Setting setting) {
        var work = FixWork.on(it, setting);
        var before = work.line(line, NOT_AFFECTED, RELEASED);
        requireFixedVersion(it, setting.policy());
        var released = new FixLineReleased(line, Confidential.advisory(version), Confidential.advisory(attestation));
        return before.state() == PREPARED
                ? work.done(released)
                : work.done(new FixLinePrepared(line, Optional.empty(), false), released);
    }

    private void requireFixedVersion(VulnerabilityCase it, Policy policy) {
        var fixed = VersionNumber.of(version)
                .orElseThrow(() -> new InvalidInput("/version", "must be a version such as 4.19.2"));
        if (policy.releaseLine(line).filter(known -> !known.covers(version)).isPresent()) {
            throw new InvalidInput("/version", "must lie in line " + line);
        }
        if (rangesOfLine(it).stream().anyMatch(range -> isAffected(fixed, range))) {
            throw new InvalidInput("/version", "must come after the affected versions of line " + line);
        }
    }

    private List<AffectedRange> rangesOfLine(VulnerabilityCase it) {
        return it.fixes().assessment().stream()
                .flatMap(known -> known.affected().stream())
                .flatMap(affected -> affected.ranges().stream())
                .filter(range -> range.line().equals(line))
                .toList();
    }

    private static boolean isAffected(VersionNumber fixed, AffectedRange range) {
        var introduced = VersionNumber.of(range.introduced());
        var lastAffected = range.lastAffected().flatMap(VersionNumber::of);
        return introduced.filter(from -> !from.isBefore(fixed)).isPresent()
                || lastAffected.filter(last -> !last.isBefore(fixed)).isPresent();
    }
}
