package dev.custody.archrules;

/**
 * Keeps ArchUnit from writing to the build's log: what concerns users of it, Custody says itself. Maven's loggers read their level
 * when they are made, which is when ArchUnit's first class is used.
 */
final class ArchUnitLog {
    private static final String[] LEVELS = {
        "org.slf4j.simpleLogger.log.com.tngtech.archunit", "maven.logger.log.com.tngtech.archunit"
    };

    private ArchUnitLog() {}

    /** A level that somebody has set stays. */
    static synchronized void quieten() {
        for (String level : LEVELS) {
            System.getProperties().putIfAbsent(level, "off");
        }
    }
}
