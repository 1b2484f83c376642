package dev.candor.policy;

import java.net.URI;
import java.util.Optional;

/**
 * Maintainers of something that the project uses but does not maintain.
 *
 * @param purl package URL without version
 * @param contact mail address that takes security reports
 * @param page where they say how to report
 */
public record ThirdParty(String purl, String name, Optional<String> contact, Optional<URI> page) {}
