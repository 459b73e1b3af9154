package dev.custody.read;

import dev.custody.facts.DomainSigns;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Names;
import dev.custody.read.origin.FlowSelection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** Which classes are domain types, all methods of which keep their control flow and their arithmetic. */
final class DomainClasses {
    private final Predicate<String> packages;

    /** @param named tells of an internal package name whether settings make it domain; empty when they do not say */
    DomainClasses(Optional<Predicate<String>> named) {
        this.packages = named.orElse(DomainSigns::isNamedDomain);
    }

    /** The same selection, and everything where the class is a domain type. */
    FlowSelection widened(ClassNode node, FlowSelection selection) {
        return isDomain(node) ? new All(selection) : selection;
    }

    private boolean isDomain(ClassNode node) {
        return packages.test(Names.packageOf(node.name))
                || declaresDomain(node.visibleAnnotations)
                || declaresDomain(node.invisibleAnnotations);
    }

    private static boolean declaresDomain(@Nullable List<AnnotationNode> annotations) {
        if (annotations == null) {
            return false;
        }
        for (AnnotationNode annotation : annotations) {
            if (DomainSigns.isDeclaredBy(
                    Names.innermost(Type.getType(annotation.desc).getInternalName()))) {
                return true;
            }
        }
        return false;
    }

    private record All(FlowSelection others) implements FlowSelection {
        @Override
        public boolean isStateType(String descriptor) {
            return others.isStateType(descriptor);
        }

        @Override
        public boolean takesState(String methodDescriptor) {
            return others.takesState(methodDescriptor);
        }

        @Override
        public boolean returnsState(String methodDescriptor) {
            return others.returnsState(methodDescriptor);
        }

        @Override
        public boolean takesOver(String method, String descriptor) {
            return others.takesOver(method, descriptor);
        }

        @Override
        public boolean always(MethodRef method) {
            return true;
        }
    }
}
