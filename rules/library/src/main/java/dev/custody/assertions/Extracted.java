package dev.custody.assertions;

import dev.custody.annotation.Shared;
import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.engine.Session;
import dev.custody.machine.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Machines of the classes that lie in the same folder or archive as a class. Each folder is read once and kept as long as
 * memory allows: a suite asks for many classes of one module.
 */
final class Extracted {
    @Shared(
            reason =
                    "tests of one module ask for its classes one by one, and reading them once each would take minutes")
    private static final Map<Path, SoftReference<Folder>> KNOWN = new HashMap<>();

    /** What was read of one folder or archive. */
    private record Folder(Session session, List<Machine> machines) {}

    private Extracted() {}

    /** Machines of the fields that a class declares or inherits, or else the one that it is itself. */
    static List<Machine> machinesOf(Class<?> type) {
        Folder folder = folder(type);
        List<Machine> found = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            String name = at.getName();
            folder.machines().stream()
                    .filter(machine ->
                            machine.type().equals(name) && !machine.field().isEmpty())
                    .forEach(found::add);
        }
        if (found.isEmpty()) {
            folder.session().machineOf(type.getName()).ifPresent(found::add);
        }
        return found;
    }

    /** Those of them whose states are of a type. */
    static List<Machine> machinesOf(Class<?> type, Class<?> states) {
        return machinesOf(type).stream()
                .filter(machine -> machine.stateType().equals(states.getName()))
                .toList();
    }

    private static Folder folder(Class<?> type) {
        Path root = root(type);
        synchronized (KNOWN) {
            SoftReference<Folder> reference = KNOWN.get(root);
            Folder known = reference == null ? null : reference.get();
            if (known == null) {
                known = read(root);
                KNOWN.put(root, new SoftReference<>(known));
            }
            return known;
        }
    }

    private static Folder read(Path root) {
        Set<Path> classPath = new LinkedHashSet<>(List.of(root));
        classPath.addAll(RunningClassPath.entries());
        try {
            Session session = Engine.open(Request.of(List.of(root)).withClassPath(new ArrayList<>(classPath)));
            return new Folder(session, session.machines());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes in " + root + ": " + e.getMessage(), e);
        }
    }

    private static Path root(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalArgumentException(
                    type.getName() + " comes from no folder or archive, so nobody can read it");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    type.getName() + " comes from " + source.getLocation() + ", which is no file", e);
        }
    }
}
