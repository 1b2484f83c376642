package dev.candor.policy;

import static java.util.stream.Collectors.joining;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How one kind of text in a policy's file is read. */
@FunctionalInterface
interface Grammar<T> {

    T read(String text) throws Misread;

    Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]*");
    Pattern LINE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    Pattern LIST_ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})([mhd])");
    Pattern ACCOUNT = Pattern.compile("[a-z][a-z0-9._-]*");
    Duration LONGEST = Duration.ofDays(3650);

    static String slug(String text) throws Misread {
        return matching(
                SLUG, 1, 40, text, "a project", "write small letters, digits and single hyphens, such as express");
    }

    /** Without hyphens: EXPRESS-2015-2026-0042 could be read as two case ids. */
    static String caseIdPrefix(String text) throws Misread {
        return matching(
                PREFIX,
                2,
                16,
                text,
                "a case id prefix",
                "write 2 to 16 capital letters and digits, a letter first, such as EXPRESS");
    }

    static String lineName(String text) throws Misread {
        return matching(LINE_NAME, 1, 40, text, "a release line's name", "write one word, such as 4.x");
    }

    static String listId(String text) throws Misread {
        return matching(
                LIST_ID,
                3,
                255,
                text,
                "a list id",
                "write it as in List-Id, without < and >, such as security.lists.example");
    }

    /** A short name within the file, for something that texts or rules point to. */
    static String code(String text) throws Misread {
        return matching(
                SLUG, 1, 60, text, "a short name", "write small letters, digits and single hyphens, such as no-input");
    }

    static String account(String text) throws Misread {
        return matching(ACCOUNT, 1, 40, text, "an account", "write the name that the member signs in with");
    }

    private static String matching(Pattern form, int shortest, int longest, String text, String what, String right)
            throws Misread {
        if (text.length() < shortest
                || text.length() > longest
                || !form.matcher(text).matches()) {
            throw new Misread("%s is not %s".formatted(quoted(text), what), right);
        }
        return text;
    }

    /** One line for people. It enters mail headers and page titles, so nothing invisible is let in. */
    static String title(String text) throws Misread {
        if (text.length() > 100
                || !text.equals(text.strip())
                || text.codePoints().anyMatch(Grammar::isInvisible)) {
            throw new Misread(
                    "%s is not a name".formatted(quoted(text)), "write one line of at most 100 visible characters");
        }
        return text;
    }

    /** One or more sentences for people, on one line. */
    static String sentence(String text) throws Misread {
        var line = text.strip();
        if (line.length() > 500 || line.codePoints().anyMatch(Grammar::isInvisible)) {
            throw new Misread(
                    "%s is not plain text".formatted(quoted(text)), "write one line of at most 500 visible characters");
        }
        return line;
    }

    static String markdown(String text) throws Misread {
        if (text.length() > 20_000) {
            throw new Misread("the text has %d characters".formatted(text.length()), "write at most 20000");
        }
        IntPredicate mayStandHere = it -> it == '\n' || it == '\t' || !isInvisible(it);
        if (!text.codePoints().allMatch(mayStandHere)) {
            throw new Misread("the text holds control or invisible characters", "write plain Markdown");
        }
        return text;
    }

    static String language(String text) throws Misread {
        try {
            var language = new Locale.Builder().setLanguageTag(text).build();
            if (language.getLanguage().isEmpty()) {
                throw new IllformedLocaleException();
            }
            return language.toLanguageTag();
        } catch (IllformedLocaleException _) {
            throw new Misread("%s is not a language".formatted(quoted(text)), "write a language tag, such as en");
        }
    }

    static MailAddress address(String text) throws Misread {
        return MailAddress.of(text)
                .orElseThrow(() -> new Misread(
                        "%s is not a mail address".formatted(quoted(text)),
                        "write it plainly and in ASCII, such as security@project.example"));
    }

    static URI webAddress(String text) throws Misread {
        try {
            var address = new URI(text);
            if (!"https".equalsIgnoreCase(address.getScheme())
                    || address.getHost() == null
                    || address.getUserInfo() != null) {
                throw new URISyntaxException(text, "not https");
            }
            return address;
        } catch (URISyntaxException _) {
            throw new Misread("%s is not a web address".formatted(quoted(text)), "write one that starts with https://");
        }
    }

    /** In its canonical form. */
    static String packageUrl(String text) throws Misread {
        try {
            var read = new PackageURL(text);
            if (read.getVersion() != null || read.getQualifiers() != null || read.getSubpath() != null) {
                throw new Misread(
                        "%s names more than a package".formatted(quoted(text)),
                        "leave out the version and what follows it, such as pkg:npm/express");
            }
            return read.canonicalize();
        } catch (MalformedPackageURLException _) {
            throw new Misread(
                    "%s is not a package URL".formatted(quoted(text)),
                    "write one such as pkg:npm/express, with %40 for @");
        }
    }

    static String version(String text) throws Misread {
        if (Version.of(text).isEmpty()) {
            throw new Misread("%s is not a version".formatted(quoted(text)), "write all three numbers, such as 5.0.0");
        }
        return text;
    }

    static LocalDate day(String text) throws Misread {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Misread(
                    "%s is not a day".formatted(quoted(text)), "write year, month and day, such as 2027-04-30");
        }
    }

    static Duration duration(String text) throws Misread {
        var form = DURATION.matcher(text);
        if (form.matches()) {
            var count = Long.parseLong(form.group(1));
            var length = switch (form.group(2)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
            if (length.compareTo(LONGEST) <= 0) {
                return length;
            }
        }
        throw new Misread(
                "%s is not a length of time".formatted(quoted(text)),
                "write a whole number above 0 and m, h or d, such as 48h, at most 3650d");
    }

    static boolean yesOrNo(String text) throws Misread {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new Misread("%s is neither yes nor no".formatted(quoted(text)), "write yes or no");
        };
    }

    static Grammar<Integer> count(int least, int most) {
        return text -> {
            if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Integer.parseInt(text);
            }
            throw new Misread(
                    "%s is not a number that is taken here".formatted(quoted(text)),
                    "write a whole number from %d to %d".formatted(least, most));
        };
    }

    /** A web address, or the word for having none. */
    static Optional<URI> noneOrWebAddress(String text) throws Misread {
        return text.equals("none") ? Optional.empty() : Optional.of(webAddress(text));
    }

    static <E extends Word> Grammar<E> oneOf(E[] words) {
        return text -> Stream.of(words)
                .filter(it -> it.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new Misread(
                        "%s is not known here".formatted(quoted(text)),
                        "write " + Stream.of(words).map(Word::word).collect(joining(" or "))));
    }

    static String quoted(String text) {
        return "\"" + visible(text) + "\"";
    }

    /** Short, and harmless in a log or on a terminal. */
    static String visible(String text) {
        var shown = text.codePoints()
                .limit(60)
                .map(it -> isInvisible(it) ? '?' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return shown + (text.codePointCount(0, text.length()) > 60 ? "..." : "");
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
