package dev.custody.read.origin;

import dev.custody.facts.Node;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Type;

/**
 * Static arguments of pattern switches. {@code SwitchBootstraps.typeSwitch} names enum constants by an {@code EnumDesc}
 * made through nested dynamic constants, {@code enumSwitch} by plain strings (JEP 441).
 */
final class CaseLabels {
    private CaseLabels() {}

    static Object label(Object argument) {
        if (argument instanceof String || argument instanceof Integer) {
            return argument;
        }
        if (argument instanceof Type type && type.getSort() != Type.METHOD) {
            return new Node.ClassLiteral(type.getDescriptor());
        }
        if (argument instanceof ConstantDynamic constant) {
            return enumLabel(constant);
        }
        return Node.Other.OTHER;
    }

    /** {@code EnumDesc.of(ClassDesc.of("a.b.State"), "PAID")} as nested {@code ConstantBootstraps.invoke} constants. */
    private static Object enumLabel(ConstantDynamic constant) {
        String type = "";
        String name = "";
        for (int i = 0; i < constant.getBootstrapMethodArgumentCount(); i++) {
            Object argument = constant.getBootstrapMethodArgument(i);
            if (argument instanceof String text) {
                name = text;
            } else if (argument instanceof ConstantDynamic nested) {
                for (int j = 0; j < nested.getBootstrapMethodArgumentCount(); j++) {
                    if (nested.getBootstrapMethodArgument(j) instanceof String binaryName) {
                        type = "L" + binaryName.replace('.', '/') + ";";
                    }
                }
            }
        }
        return name.isEmpty() ? Node.Other.OTHER : new Node.EnumLabel(type, name);
    }
}
