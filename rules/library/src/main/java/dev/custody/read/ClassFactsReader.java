package dev.custody.read;

import dev.custody.facts.ClassFacts;
import dev.custody.read.origin.BodyReader;
import dev.custody.read.origin.ClassSymbols;
import dev.custody.read.origin.FlowSelection;
import dev.custody.read.origin.Symbols;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;

/** The second pass: one class file to {@link ClassFacts}. Safe for use from several threads. */
final class ClassFactsReader {
    private final Symbols symbols;
    private final Optional<FlowSelection> flows;
    private final DomainClasses domain;

    private ClassFactsReader(Symbols symbols, Optional<FlowSelection> flows, DomainClasses domain) {
        this.symbols = symbols;
        this.flows = flows;
        this.domain = domain;
    }

    /**
     * @param flows tells for which methods the control flow is kept
     * @param domain tells in which classes it is kept for all methods
     */
    static ClassFactsReader withBodies(Symbols symbols, FlowSelection flows, DomainClasses domain) {
        return new ClassFactsReader(symbols, Optional.of(flows), domain);
    }

    /** For library types: declarations only. */
    static ClassFactsReader declarationsOnly(Symbols symbols) {
        return new ClassFactsReader(symbols, Optional.empty(), new DomainClasses(Optional.empty()));
    }

    /**
     * @param checked whether a {@link Header} was read from these very bytes
     * @param diagnostics told about methods that cannot be analysed and about versions read on trust
     * @throws UnreadableClass when the file as a whole cannot be read
     */
    ClassFacts read(byte[] bytes, boolean checked, Consumer<Diagnostic> diagnostics) throws UnreadableClass {
        TrimmedClassNode node = new TrimmedClassNode();
        try {
            int skipped =
                    ClassReader.SKIP_FRAMES | (flows.isPresent() ? 0 : ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            ClassReader reader = new ClassReader(ClassVersions.readable(bytes));
            if (!checked) {
                HeaderReader.check(reader, bytes.length);
            }
            reader.accept(node, skipped);
            ClassSymbols names = new ClassSymbols(symbols);
            Optional<BodyReader> bodies =
                    flows.map(selection -> new BodyReader(names, domain.widened(node, selection)));
            return new ClassFactsBuilder(names, bodies, diagnostics).facts(node, ClassVersions.major(bytes));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw HeaderReader.malformed(e);
        }
    }
}
