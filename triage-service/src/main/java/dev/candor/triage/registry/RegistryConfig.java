package dev.candor.triage.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where releases are looked up. What has no address here is not looked up: a person's word is enough then. Addresses
 * begin with https; with http only on this machine.
 */
@ConfigMapping(prefix = "candor.registries")
interface RegistryConfig {

    /** A registry of npm packages, or a mirror of one. */
    Optional<URI> npm();

    /** A Maven repository. */
    Optional<URI> maven();

    /** A Python package index. */
    Optional<URI> pypi();

    /** By package URL: a git repository in which a release is a tag, {@code 1.2.3} or {@code v1.2.3}. */
    Map<String, URI> gitTags();

    /** By package URL: a file, with {@code {version}} in its address, and its SHA-256 beside it under {@code .sha256}. */
    Map<String, String> files();

    /** The longest time that a registry may take. */
    @WithDefault("10s")
    Duration patience();

    /** How often what was not seen yet is looked up again. */
    @WithDefault("1m")
    String every();
}
