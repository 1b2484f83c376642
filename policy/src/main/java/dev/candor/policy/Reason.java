package dev.candor.policy;

import java.util.Optional;

/**
 * Why a report is not handled as a vulnerability, with a text to begin from.
 *
 * @param code unique in the file, such as {@code trusted-input}
 * @param outcome the kind of rejection: {@code not-a-vulnerability, out-of-scope, ordinary-bug, not-reproducible,
 *     no-information, spam, withdrawn} or {@code no-bounty}
 * @param text Markdown that the handler may change before it goes to the reporter
 * @param cites the {@link NonVulnerability} of the threat model that it rests on
 */
public record Reason(String code, String outcome, String text, Optional<String> cites) {}
