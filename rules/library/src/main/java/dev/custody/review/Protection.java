package dev.custody.review;

import java.util.Locale;

/** What makes the changes of a field safe when several threads make them, as far as the code shows; the weakest first. */
public enum Protection {
    /** Nothing that is known of. */
    UNGUARDED("unguarded"),
    /** Some of its changes are made under a lock. */
    PARTLY_LOCKED("locked in some places"),
    /** Threads see assignments; two that read and write at once still lose one. */
    VOLATILE("volatile"),
    /** Each change is made by a method that takes a lock. */
    LOCK("locked"),
    /** The type guards itself: an atomic, a concurrent container. */
    THREAD_SAFE_TYPE("thread-safe type"),
    /** Each thread has its own value. */
    PER_THREAD("one a thread"),
    /** Nobody is seen to change it. */
    UNCHANGED("unchanged");

    private final String title;

    Protection(String title) {
        this.title = title;
    }

    /** As a person says it. */
    public String title() {
        return title;
    }

    /** As files say it: {@code partly-locked}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
