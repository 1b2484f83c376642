package dev.candor.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A policy and the file that says it. A file is refused as a whole, with every problem in it. */
public final class PolicyFile {

    static final int LARGEST = 256 * 1024;

    private final Policy policy;
    private final Names names;

    PolicyFile(Policy policy, Names names) {
        this.policy = policy;
        this.names = names;
    }

    /** Refuses the file with {@link PolicyRefused}. */
    public static Policy read(Path file) {
        return open(file).policy();
    }

    /** Reads a policy back from its stored text: the same text gives the same policy and the same hash. */
    public static Policy parse(String name, String yaml) {
        return open(name, yaml).policy();
    }

    static PolicyFile open(Path file) {
        return open(file.getFileName().toString(), textOf(file));
    }

    private static PolicyFile open(String name, String yaml) {
        var problems = new Problems(name);
        var bytes = yaml.getBytes(UTF_8);
        if (bytes.length > LARGEST) {
            throw refused(name, "the file has %d bytes".formatted(bytes.length), "write at most %d".formatted(LARGEST));
        }
        var top = YamlText.compose(yaml, problems).flatMap(root -> Section.of(problems, "", root));
        problems.refuseIfAny();
        return PolicyReading.read(name, problems, top.orElseThrow(), hash(bytes), yaml);
    }

    Policy policy() {
        return policy;
    }

    Names names() {
        return names;
    }

    private static String textOf(Path file) {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw refused(name, "the file is too large", "write at most %d bytes".formatted(LARGEST));
            }
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw refused(name, "the file is not UTF-8", "save it as UTF-8");
        } catch (IOException _) {
            throw refused(name, "the file cannot be read", "check that it exists and may be read");
        }
    }

    private static PolicyRefused refused(String file, String wrong, String right) {
        return new PolicyRefused(List.of(new PolicyProblem(file, 1, "", wrong, right)));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
