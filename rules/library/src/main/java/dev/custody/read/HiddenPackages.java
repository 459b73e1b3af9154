package dev.custody.read;

import dev.custody.facts.Names;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Packages of modular roots that none of their descriptors exports to everybody. A multi-release archive may have its only
 * descriptor under {@code META-INF/versions}. A root without one hides nothing.
 */
final class HiddenPackages {
    private static final String MODULE_INFO = "module-info";
    private static final Pattern VERSION = Pattern.compile("META-INF/versions/\\d+/$");

    private HiddenPackages() {}

    static boolean isDescriptor(ClassFile file) {
        return file.expectedName().endsWith(MODULE_INFO);
    }

    /**
     * @param diagnostics told about descriptors that cannot be read
     * @return internal names
     */
    static Set<String> of(Collection<ClassFile> files, Consumer<Diagnostic> diagnostics) {
        Map<String, Set<String>> exportedByRoot = new TreeMap<>();
        for (ClassFile file : files) {
            if (isDescriptor(file)) {
                try {
                    Set<String> exported = ModuleExports.read(file.bytes());
                    exportedByRoot
                            .computeIfAbsent(rootOf(file), root -> new HashSet<>())
                            .addAll(exported);
                } catch (IOException | UnreadableClass e) {
                    diagnostics.accept(new Diagnostic(
                            Diagnostic.Severity.NOTE,
                            file.place(),
                            e.getMessage() + ", so what its module exports is not known"));
                }
            }
        }
        Set<String> hidden = new HashSet<>();
        exportedByRoot.forEach((root, exported) -> addHidden(root, exported, files, hidden));
        return hidden;
    }

    private static String rootOf(ClassFile descriptor) {
        String folder = descriptor.place().substring(0, descriptor.place().lastIndexOf(MODULE_INFO));
        return VERSION.matcher(folder).replaceFirst("");
    }

    private static void addHidden(String root, Set<String> exported, Collection<ClassFile> files, Set<String> hidden) {
        for (ClassFile file : files) {
            if (!isDescriptor(file) && file.place().startsWith(root)) {
                String name = Names.packageOf(file.expectedName());
                if (!exported.contains(name)) {
                    hidden.add(name);
                }
            }
        }
    }
}
