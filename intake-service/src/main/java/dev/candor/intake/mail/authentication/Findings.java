package dev.candor.intake.mail.authentication;

import static java.util.Locale.ROOT;

import dev.candor.events.Remark;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which results say something about one domain. That of another domain proves nothing: anybody has one. */
final class Findings {

    private static final Set<String> DISOWNING = Set.of("reject", "quarantine");

    private Findings() {}

    static SenderChecks about(String domain, List<AuthenticationResults.Result> results) {
        var findings = EnumSet.noneOf(Remark.class);
        // The mail system that judged the mail as a whole does so once; what stands below came with the mail.
        results.stream().filter(it -> it.method().equals("dmarc")).findFirst().ifPresent(it -> {
            if (it.value().equals("pass") && names(it, "header.from", domain::equals)) {
                findings.add(Remark.DMARC_PASS);
            } else if (it.value().equals("fail")) {
                findings.add(Remark.DMARC_FAIL);
                if (DISOWNING.contains(it.properties().getOrDefault(AuthenticationResults.DOMAINS_POLICY, ""))) {
                    findings.add(Remark.DISOWNED);
                }
            }
        });
        results.stream().filter(it -> it.method().equals("spf")).findFirst().ifPresent(it -> {
            if (it.value().equals("pass") && names(it, "smtp.mailfrom", sender -> isSame(domain, sender))) {
                findings.add(Remark.SPF_PASS);
            } else if (it.value().equals("fail")) {
                findings.add(Remark.SPF_FAIL);
            }
        });
        // One signature of the domain is enough, whatever became of those of others.
        var signatures =
                results.stream().filter(it -> it.method().equals("dkim")).toList();
        if (signatures.stream()
                .anyMatch(it -> it.value().equals("pass") && names(it, signer(it), name -> isSame(domain, name)))) {
            findings.add(Remark.DKIM_PASS);
        } else if (signatures.stream().anyMatch(it -> it.value().equals("fail"))) {
            findings.add(Remark.DKIM_FAIL);
        }
        return new SenderChecks(findings);
    }

    private static String signer(AuthenticationResults.Result it) {
        return it.properties().containsKey("header.d") ? "header.d" : "header.i";
    }

    private static boolean names(AuthenticationResults.Result it, String property, Predicate<String> isRight) {
        return Optional.ofNullable(it.properties().get(property))
                .map(name -> name.substring(name.lastIndexOf('@') + 1).toLowerCase(ROOT))
                .filter(isRight)
                .isPresent();
    }

    /** The domain, or one that it lies in. One without a dot is nobody's own. */
    private static boolean isSame(String domain, String other) {
        return domain.equals(other) || (other.contains(".") && domain.endsWith("." + other));
    }
}
