package dev.custody.archrules;

import com.tngtech.archunit.ArchConfiguration;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Runs ArchUnit as a test of the project would: with the project's class path and its {@code archunit.properties}, for the
 * running thread alone and until it is done, so that modules may be built side by side.
 */
final class ArchUnitScope {
    private static final String STORE = "freeze.store.default.path";

    private final ClassLoader loader;
    private final Path folder;

    /** @param folder in which relative paths of violation stores start, as they do in tests */
    ArchUnitScope(ClassLoader loader, Path folder) {
        this.loader = loader;
        this.folder = folder;
    }

    /** Whether a class is of this scope alone; others share one that stands beside Custody. */
    boolean loads(Class<?> type) {
        return type.getClassLoader() == loader;
    }

    <T> T run(Supplier<T> work) {
        ArchUnitLog.quieten();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ArchUnitScope.class.getClassLoader());
        try {
            ArchConfiguration.get(); // what all share must not be read from one project
            return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
                thread.setContextClassLoader(loader);
                configuration.reset();
                String store = configuration.getPropertyOrDefault(STORE, RuleHome.STORE);
                configuration.setProperty(STORE, folder.resolve(store).toString());
                return work.get();
            });
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
