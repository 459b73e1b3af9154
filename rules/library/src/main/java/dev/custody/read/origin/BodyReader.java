package dev.custody.read.origin;

import dev.custody.facts.Body;
import org.objectweb.asm.tree.MethodNode;

/** Reads the value graph of one method. Safe for use from several threads. */
public final class BodyReader {
    private final Symbols symbols;
    private final FlowSelection selection;

    public BodyReader(Symbols symbols, FlowSelection selection) {
        this.symbols = symbols;
        this.selection = selection;
    }

    /**
     * @param owner internal name of the declaring class
     * @throws Unanalysable when the bytecode is inconsistent, of a kind that is not read, or too large
     */
    public Body read(String owner, MethodNode method) throws Unanalysable {
        if (method.instructions.size() == 0) {
            return Body.none();
        }
        try {
            OriginAnalysis analysis = new OriginAnalysis(owner, method);
            analysis.run();
            return new BodyBuilder(owner, method, analysis, symbols, selection).build();
        } catch (RuntimeException
                | AssertionError e) { // what ASM and our own code run into where a verifier would have objected
            throw Unanalysable.inconsistent(e);
        }
    }
}
