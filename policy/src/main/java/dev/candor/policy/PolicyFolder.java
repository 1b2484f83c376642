package dev.candor.policy;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies that were read together from the files of one folder. */
final class PolicyFolder implements Policies {

    private final List<Policy> all;
    private final Map<MailAddress, Policy> byAddress = new HashMap<>();

    private PolicyFolder(List<Policy> policies) {
        all = policies.stream().sorted(comparing(Policy::project)).toList();
        for (var policy : all) {
            policy.addresses().stream()
                    .flatMap(it -> MailAddress.of(it).stream())
                    .forEach(it -> byAddress.put(it, policy));
        }
    }

    static Policies readAll(Path folder) {
        return read(filesIn(folder));
    }

    static Policies read(List<Path> paths) {
        var files = new ArrayList<PolicyFile>();
        var problems = new ArrayList<PolicyProblem>();
        for (var path : paths) {
            try {
                files.add(PolicyFile.open(path));
            } catch (PolicyRefused refused) {
                problems.addAll(refused.problems());
            }
        }
        problems.addAll(Names.conflicts(files.stream().map(PolicyFile::names).toList()));
        if (!problems.isEmpty()) {
            throw new PolicyRefused(problems);
        }
        return new PolicyFolder(files.stream().map(PolicyFile::policy).toList());
    }

    @Override
    public List<Policy> all() {
        return all;
    }

    @Override
    public Optional<Policy> byProject(String project) {
        return all.stream().filter(it -> it.project().equals(project)).findFirst();
    }

    @Override
    public Optional<Policy> byAddress(String address) {
        var asked = MailAddress.of(address);
        while (asked.isPresent() && !byAddress.containsKey(asked.get())) {
            asked = asked.flatMap(MailAddress::withoutLastTag);
        }
        return asked.map(byAddress::get);
    }

    @Override
    public Optional<Policy> byHash(String hash) {
        return all.stream().filter(it -> it.hash().equals(hash)).findFirst();
    }

    private static List<Path> filesIn(Path folder) {
        try (var entries = Files.list(folder)) {
            // Hidden names are skipped: a mounted ConfigMap keeps its versions in them.
            var files = entries.filter(it -> it.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw refused(folder, "the folder holds no policy", "put a .yaml file for each project there");
            }
            return files;
        } catch (IOException _) {
            throw refused(folder, "the folder cannot be read", "check that it exists and may be read");
        }
    }

    private static PolicyRefused refused(Path folder, String wrong, String right) {
        return new PolicyRefused(List.of(new PolicyProblem(folder.toString(), 1, "", wrong, right)));
    }
}
