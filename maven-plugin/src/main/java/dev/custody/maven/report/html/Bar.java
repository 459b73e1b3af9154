package dev.custody.maven.report.html;

/**
 * A tally as a bar in three parts, in hundredths of the longest bar beside it.
 *
 * @param errors width of the first part
 * @param warnings width of the second
 * @param infos width of the third
 */
public record Bar(int errors, int warnings, int infos) {
    private static final int WHOLE = 100;

    static Bar of(Tally tally, int longest) {
        return new Bar(share(tally.errors(), longest), share(tally.warnings(), longest), share(tally.infos(), longest));
    }

    /** What there is, is seen: at least one hundredth. */
    private static int share(int number, int longest) {
        return number == 0 ? 0 : Math.max(1, number * WHOLE / longest);
    }

    public int warningsFrom() {
        return errors;
    }

    public int infosFrom() {
        return errors + warnings;
    }
}
