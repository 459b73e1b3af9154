package dev.custody.settings;

/** A settings file that makes no sense; the message says where, what is wrong and what to do. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
