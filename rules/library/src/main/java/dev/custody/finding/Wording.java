package dev.custody.finding;

/** The sentences of findings: plain text with gaps. */
final class Wording {
    private static final String GAP = "%s";

    private Wording() {}

    /**
     * Fills the gaps of a sentence. There is one for each of thousands of findings, most of which nobody gets to see, and
     * {@link String#format} takes every sentence apart by a regular expression.
     *
     * @param sentence with a {@code %s} for each argument, and no other format
     * @throws IllegalArgumentException when there are more or fewer gaps than arguments
     */
    static String filled(String sentence, Object... arguments) {
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
        if (sentence.indexOf('%', from) >= 0) {
            throw new IllegalArgumentException("more gaps than arguments: " + sentence);
        }
        return text.append(sentence, from, sentence.length()).toString();
    }
}
