package dev.custody.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a baseline. It is strict, since an entry that is misread would hide a finding or let a known one fail: each
 * line is an entry whose fingerprint fits, or part of the header. Order and repeated lines do not matter.
 */
public final class BaselineReader {
    private static final Pattern ENTRY =
            Pattern.compile("(?<rule>\\S+) (?<where>.+?) (?<fingerprint>[0-9a-f]{32})(\\s*|\\s+#(?<reason>.*))");
    private static final Pattern MERGE_CONFLICT =
            Pattern.compile("(<<<<<<<|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|)( .*)?|=======");
    private static final Pattern VERSION = Pattern.compile(Pattern.quote(BaselineText.HEADER) + "(\\d{1,9})\\s*");

    private final String file;

    /** @param file as messages name it */
    public BaselineReader(String file) {
        this.file = file;
    }

    /**
     * Reads the text of a file; an empty one is a baseline without entries.
     *
     * @throws BaselineException for a line that is none of a baseline; the message names it and says what to do
     */
    public Baseline read(String text) {
        if (text.isBlank()) {
            return Baseline.empty();
        }
        List<String> lines = List.of(text.split("\r?\n", -1));
        checkScheme(lines.get(0));
        List<BaselineEntry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(line, i + 1));
            }
        }
        return new Baseline(entries);
    }

    private void checkScheme(String first) {
        Matcher version = VERSION.matcher(first);
        if (MERGE_CONFLICT.matcher(first).matches()) {
            throw mergeConflict(1);
        }
        if (!version.matches()) {
            throw error(
                    1,
                    "it is no baseline, which starts with '" + BaselineText.HEADER + BaselineText.SCHEME
                            + "'; delete it and run the goal baseline");
        }
        if (Integer.parseInt(version.group(1)) != BaselineText.SCHEME) {
            throw error(
                    1,
                    "it has scheme " + version.group(1) + ", and this Custody knows " + BaselineText.SCHEME
                            + "; use the Custody that wrote it, or delete it and run the goal baseline");
        }
    }

    private BaselineEntry entry(String line, int number) {
        if (MERGE_CONFLICT.matcher(line).matches()) {
            throw mergeConflict(number);
        }
        Matcher parts = ENTRY.matcher(line);
        if (!parts.matches()) {
            throw error(
                    number,
                    "it is no entry, which is 'rule place fingerprint' and maybe '# reason';"
                            + " take the line out and run the goal baseline");
        }
        String reason =
                Optional.ofNullable(parts.group("reason")).map(String::strip).orElse("");
        String where = OneLine.read(parts.group("where"));
        return intact(parts.group("rule"), where, parts.group("fingerprint"), OneLine.read(reason))
                .orElseThrow(() -> error(
                        number,
                        "the fingerprint is not that of '" + parts.group("rule") + " " + parts.group("where")
                                + "'; take the line out and run the goal baseline"));
    }

    /** The entry with its module, which ends at the slash behind which the fingerprint fits. */
    private static Optional<BaselineEntry> intact(String rule, String where, String fingerprint, String reason) {
        for (int slash = -1; slash < where.length(); slash = next(where, slash)) {
            String module = slash < 0 ? "" : where.substring(0, slash);
            BaselineEntry entry = new BaselineEntry(module, rule, where.substring(slash + 1), fingerprint, reason);
            if (entry.isIntact()) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static int next(String where, int slash) {
        int next = where.indexOf('/', slash + 1);
        return next < 0 ? where.length() : next;
    }

    private BaselineException mergeConflict(int line) {
        return error(line, "a merge left its marks; keep the entries of both sides and take the marks out");
    }

    private BaselineException error(int line, String message) {
        return new BaselineException(file + ":" + line + ": " + message);
    }
}
