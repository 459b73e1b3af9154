package dev.custody.finding;

import java.util.Locale;

/** The sentences of findings: plain text with gaps. */
final class Wording {
    private static final String GAP = "%s";

    private Wording() {}

    /**
     * Fills the gaps of a sentence. There is one for each of thousands of findings, most of which nobody gets to see, and
     * {@link String#format} takes every sentence apart by a regular expression; it does so for those with other formats alone.
     *
     * @param sentence with a {@code %s} for each argument
     * @throws IllegalArgumentException when there are more or fewer gaps than arguments
     */
    static String filled(String sentence, Object... arguments) {
        if (hasOtherFormats(sentence)) {
            return String.format(Locale.ROOT, sentence, arguments);
        }
        StringBuilder text = new StringBuilder(sentence.length() + 32 * arguments.length);
        int from = 0;
        for (Object argument : arguments) {
            int gap = sentence.indexOf(GAP, from);
            if (gap < 0) {
                throw new IllegalArgumentException("more arguments than gaps: " + sentence);
            }
            text.append(sentence, from, gap).append(argument);
            from = gap + GAP.length();
        }
        if (sentence.indexOf(GAP, from) >= 0) {
            throw new IllegalArgumentException("more gaps than arguments: " + sentence);
        }
        return text.append(sentence, from, sentence.length()).toString();
    }

    private static boolean hasOtherFormats(String sentence) {
        for (int at = sentence.indexOf('%'); at >= 0; at = sentence.indexOf('%', at + 1)) {
            if (!sentence.startsWith(GAP, at)) {
                return true;
            }
        }
        return false;
    }
}
