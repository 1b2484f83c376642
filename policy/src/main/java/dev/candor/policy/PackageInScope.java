package dev.candor.policy;

import java.util.List;

/**
 * A package whose vulnerabilities the project handles: its package URL without a version, and its name for people.
 *
 * @param owners accounts of the members who know it best; rotation asks them first
 */
public record PackageInScope(String purl, String name, List<String> owners) {

    public PackageInScope {
        owners = List.copyOf(owners);
    }
}
