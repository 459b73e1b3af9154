package dev.custody.read;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.Names;
import dev.custody.read.origin.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Declarations of types outside the analysed set, read when somebody asks and never otherwise: the class path through
 * one package-to-root index, the JDK through its modules. A type that is missing or unreadable is simply
 * not known. Safe for use from several threads.
 */
public final class LibraryTypes {
    private final Map<String, List<ClassRoot>> rootsByPackage;
    private final ClassFactsReader reader = ClassFactsReader.declarationsOnly(new Symbols(0));
    private final Map<String, Optional<ClassFacts>> known = new ConcurrentHashMap<>();
    private final Map<String, Module> platform = platformModules();

    /** @param classPath opened roots, searched in order; they must stay open as long as this is asked */
    public LibraryTypes(List<ClassRoot> classPath) throws IOException {
        this.rootsByPackage = new HashMap<>();
        for (ClassRoot root : classPath) {
            for (String packageName : root.packages()) {
                rootsByPackage
                        .computeIfAbsent(packageName, name -> new ArrayList<>(1))
                        .add(root);
            }
        }
    }

    /** The declarations of a type; its methods have no bodies. */
    public Optional<ClassFacts> find(String internalName) {
        Optional<ClassFacts> found = known.get(internalName);
        if (found == null) {
            found = read(internalName);
            Optional<ClassFacts> raced = known.putIfAbsent(internalName, found);
            return raced == null ? found : raced;
        }
        return found;
    }

    private Optional<ClassFacts> read(String internalName) {
        try {
            for (ClassRoot root : rootsByPackage.getOrDefault(Names.packageOf(internalName), List.of())) {
                Optional<ClassFile> file = root.find(internalName);
                if (file.isPresent()) {
                    return Optional.of(reader.read(file.get().bytes(), false, diagnostic -> {}));
                }
            }
            return fromPlatform(internalName);
        } catch (IOException | UnreadableClass e) {
            return Optional.empty(); // a library type that cannot be read is as good as missing
        }
    }

    private Optional<ClassFacts> fromPlatform(String internalName) throws IOException, UnreadableClass {
        Module module = platform.get(Names.packageOf(internalName));
        if (module == null) {
            return Optional.empty();
        }
        try (InputStream in = module.getResourceAsStream(internalName + ".class")) {
            return in == null ? Optional.empty() : Optional.of(reader.read(in.readAllBytes(), false, diagnostic -> {}));
        }
    }

    /** What the platform class loader sees, by internal name of a package; it would ask one module after another itself. */
    private static Map<String, Module> platformModules() {
        Map<String, Module> found = new HashMap<>();
        for (Module module : ModuleLayer.boot().modules()) {
            ClassLoader loader = module.getClassLoader();
            if (loader == null || loader == ClassLoader.getPlatformClassLoader()) {
                for (String name : module.getPackages()) {
                    found.put(Names.toInternal(name), module);
                }
            }
        }
        return found;
    }
}
