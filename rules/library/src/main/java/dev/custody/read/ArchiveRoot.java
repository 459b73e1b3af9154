package dev.custody.read;

import dev.custody.facts.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar, war or Spring Boot fat jar. In the latter two the judged classes lie under a prefix ({@code WEB-INF/classes},
 * {@code BOOT-INF/classes}) and the libraries are archives inside the archive; those are unpacked to a temporary file on
 * first use, since a zip inside a zip cannot be read in place.
 */
final class ArchiveRoot implements ClassRoot {
    private static final String SUFFIX = ".class";
    /** Of a multi-release archive whose classes are older than modules. */
    private static final Pattern VERSIONED_DESCRIPTOR = Pattern.compile("META-INF/versions/\\d+/module-info\\.class");

    private static final List<String> CLASS_PREFIXES = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final List<String> LIBRARY_PREFIXES =
            List.of("BOOT-INF/lib/", "BOOT-INF/lib-provided/", "WEB-INF/lib/", "WEB-INF/lib-provided/", "lib/");

    /** In bytes; no compiler writes a larger class file, and an archive that claims one may lie. */
    private static final int LARGEST_TOLD_SIZE = 1 << 22;

    private final ZipFile archive;
    private final String label;
    private final String prefix;
    private final Optional<Path> temporary;

    private ArchiveRoot(ZipFile archive, String label, Optional<Path> temporary) {
        this.archive = archive;
        this.label = label;
        this.temporary = temporary;
        this.prefix = prefix(archive);
    }

    /** The first of the prefixes that any entry has. */
    private static String prefix(ZipFile archive) {
        int first = CLASS_PREFIXES.size();
        for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements() && first > 0; ) {
            String name = entries.nextElement().getName();
            for (int i = 0; i < first; i++) {
                if (name.startsWith(CLASS_PREFIXES.get(i))) {
                    first = i;
                }
            }
        }
        return first < CLASS_PREFIXES.size() ? CLASS_PREFIXES.get(first) : "";
    }

    static ArchiveRoot open(Path path) throws IOException {
        try {
            return new ArchiveRoot(new ZipFile(path.toFile()), path.toString(), Optional.empty());
        } catch (ZipException e) {
            throw new IOException(path + ": neither a folder nor a readable archive (" + e.getMessage() + ")", e);
        }
    }

    static ArchiveRoot openNested(Path outer, String entryName) throws IOException {
        try (ZipFile archive = new ZipFile(outer.toFile())) {
            ZipEntry entry = archive.getEntry(entryName);
            if (entry == null) {
                throw new IOException(outer + "!/" + entryName + ": no such entry");
            }
            return unpacked(archive, entry, outer.toString());
        } catch (ZipException e) {
            throw new IOException(outer + ": not a readable archive (" + e.getMessage() + ")", e);
        }
    }

    private static ArchiveRoot unpacked(ZipFile archive, ZipEntry entry, String label) throws IOException {
        Path copy = Files.createTempFile("custody", ".jar");
        copy.toFile().deleteOnExit();
        String nested = label + "!/" + entry.getName();
        try (InputStream in = archive.getInputStream(entry)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ArchiveRoot(new ZipFile(copy.toFile()), nested, Optional.of(copy));
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw new IOException(nested + ": not a readable archive (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public Path place() {
        return Path.of(label);
    }

    @Override
    public List<ClassFile> classFiles() {
        List<InArchive> found = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (isJudged(entry.getName()) || isVersionedDescriptor(entry.getName())) {
                found.add(new InArchive(entry));
            }
        }
        found.sort((left, right) -> left.entry.getName().compareTo(right.entry.getName()));
        return List.copyOf(found);
    }

    private boolean isVersionedDescriptor(String entry) {
        return prefix.isEmpty()
                && entry.startsWith("META-INF/versions/")
                && VERSIONED_DESCRIPTOR.matcher(entry).matches();
    }

    private boolean isJudged(String entry) {
        return entry.endsWith(SUFFIX) && entry.startsWith(prefix) && !entry.startsWith("META-INF/");
    }

    @Override
    public Set<String> packages() {
        return archive.stream()
                .map(ZipEntry::getName)
                .filter(this::isJudged)
                .map(this::nameOf)
                .map(Names::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String nameOf(String entry) {
        return entry.substring(prefix.length(), entry.length() - SUFFIX.length());
    }

    @Override
    public Optional<ClassFile> find(String internalName) {
        return Optional.ofNullable(archive.getEntry(prefix + internalName + SUFFIX))
                .map(InArchive::new);
    }

    @Override
    public List<ClassRoot> libraries(Consumer<Diagnostic> diagnostics) {
        if (prefix.isEmpty()) {
            return List.of();
        }
        List<? extends ZipEntry> nested = archive.stream()
                .filter(entry -> entry.getName().endsWith(".jar"))
                .filter(entry -> LIBRARY_PREFIXES.stream().anyMatch(entry.getName()::startsWith))
                .toList();
        List<ClassRoot> libraries = new ArrayList<>();
        for (ZipEntry entry : nested) {
            try {
                libraries.add(unpacked(archive, entry, label));
            } catch (IOException e) {
                diagnostics.accept(new Diagnostic(
                        Diagnostic.Severity.NOTE,
                        label + "!/" + entry.getName(),
                        "it is not a readable archive, so its types are not known"));
            }
        }
        return libraries;
    }

    @Override
    public void close() throws IOException {
        archive.close();
        if (temporary.isPresent()) {
            Files.deleteIfExists(temporary.get());
        }
    }

    private final class InArchive implements ClassFile {
        private final ZipEntry entry;

        InArchive(ZipEntry entry) {
            this.entry = entry;
        }

        @Override
        public String place() {
            return label + "!/" + entry.getName();
        }

        @Override
        public String expectedName() {
            return nameOf(entry.getName());
        }

        /** Reads into an array of the size that the archive tells, unless that is not to be believed. */
        @Override
        public byte[] bytes() throws IOException {
            long size = entry.getSize();
            try (InputStream in = archive.getInputStream(entry)) {
                if (size < 0 || size > LARGEST_TOLD_SIZE) {
                    return in.readAllBytes();
                }
                byte[] bytes = new byte[(int) size];
                int read = in.readNBytes(bytes, 0, bytes.length);
                return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
            }
        }
    }
}
