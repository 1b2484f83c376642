package dev.candor.triage.outcome;

import dev.candor.policy.Policy;
import dev.candor.policy.ThirdParty;
import dev.candor.triage.casefile.command.Fields;
import dev.candor.triage.casefile.command.InvalidInput;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Those who maintain something that the project uses, as a person typed it. What was left out comes from the policy's
 * third parties, where they know the package.
 *
 * @param purl package URL without version
 */
record Maintainers(String purl, Optional<String> name, Optional<String> mail, Optional<String> page) {

    private static final Pattern PURL = Pattern.compile("pkg:[a-z][a-z0-9.+-]*/[^\\s?#@]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+");

    static Maintainers read(Fields fields, String nameField) {
        var purl = fields.line("purl");
        if (!purl.isEmpty() && !PURL.matcher(purl).matches()) {
            fields.refuse("purl", "must be a package URL without version, such as pkg:npm/qs");
        }
        var mail = fields.optionalLine("mail");
        if (mail.filter(it -> !MAIL.matcher(it).matches()).isPresent()) {
            fields.refuse("mail", "must be a mail address");
        }
        return new Maintainers(purl, fields.optionalLine(nameField), mail, fields.optionalWebAddress("page"));
    }

    /** With what the policy knows. */
    Maintainers with(Policy policy) {
        var known = policy.thirdParties().stream()
                .filter(it -> it.purl().equals(purl))
                .findFirst();
        return new Maintainers(
                purl,
                name.or(() -> known.map(ThirdParty::name)),
                mail.or(() -> known.flatMap(ThirdParty::contact)),
                page.or(() -> known.flatMap(ThirdParty::page).map(URI::toString)));
    }

    String nameOrRefuse(String field) {
        return name.orElseThrow(() -> unknown(field));
    }

    String mailOrRefuse() {
        return mail.orElseThrow(() -> unknown("mail"));
    }

    private static InvalidInput unknown(String field) {
        return new InvalidInput("/" + field, "must be given: the policy does not name these maintainers");
    }
}
