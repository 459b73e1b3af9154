package dev.custody.text;

/** How text is coloured. Whoever knows the terminal chooses one; nothing here asks the environment. */
@FunctionalInterface
public interface Style {
    /** No colours. */
    Style PLAIN = (ink, text) -> text;

    /** Colours by ANSI escape sequences, readable on dark and on light ground. */
    Style ANSI = (ink, text) -> {
        String code = switch (ink) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;36";
            case STRONG -> "1";
            case FAINT -> "34";
        };
        return text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[m";
    };

    /** The text with whatever makes it look so; the visible characters stay the same. */
    String paint(Ink ink, String text);
}
