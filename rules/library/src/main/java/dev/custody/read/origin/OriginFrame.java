package dev.custody.read.origin;

import dev.custody.facts.Names;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** A frame that executes calls, which are most of what bodies do, without making a list and types of their operands. */
final class OriginFrame extends Frame<OriginValue> {
    private final OriginInterpreter interpreter;

    OriginFrame(int locals, int stack, OriginInterpreter interpreter) {
        super(locals, stack);
        this.interpreter = interpreter;
    }

    @Override
    public void execute(AbstractInsnNode insn, Interpreter<OriginValue> any) throws AnalyzerException {
        if (insn instanceof MethodInsnNode call) {
            call(call);
        } else {
            super.execute(insn, any);
        }
    }

    private void call(MethodInsnNode call) {
        int receivers = call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        OriginValue[] operands = new OriginValue[receivers + Names.parameterCount(call.desc)];
        for (int i = operands.length - 1; i >= 0; i--) {
            operands[i] = pop();
        }
        OriginValue result = interpreter.call(call, operands);
        if (result != null) {
            push(result);
        }
    }
}
