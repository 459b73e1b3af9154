package dev.custody.read.origin;

import dev.custody.facts.Body;
import dev.custody.facts.MethodRef;
import org.objectweb.asm.tree.MethodNode;

/** Reads the value graphs of the methods of one class. Not safe for use from several threads; one instance a class. */
public final class BodyReader {
    private final ClassSymbols symbols;
    private final FlowSelection selection;

    public BodyReader(ClassSymbols symbols, FlowSelection selection) {
        this.symbols = symbols;
        this.selection = selection;
    }

    /**
     * @throws Unanalysable when the bytecode is inconsistent, of a kind that is not read, or too large
     */
    public Body read(MethodRef ref, MethodNode method) throws Unanalysable {
        if (method.instructions.size() == 0) {
            return Body.none();
        }
        try {
            OriginAnalysis analysis = new OriginAnalysis(ref, method);
            analysis.run();
            return new BodyBuilder(ref, method, analysis, symbols, selection).build();
        } catch (RuntimeException
                | AssertionError e) { // what ASM and our own code run into where a verifier would have objected
            throw Unanalysable.inconsistent(e);
        }
    }
}
