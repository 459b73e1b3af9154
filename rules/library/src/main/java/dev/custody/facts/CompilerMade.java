package dev.custody.facts;

import java.util.List;
import java.util.Set;

/**
 * Members and classes that no person wrote: made by javac, ecj, Kotlin, Groovy, Scala, Lombok, AspectJ, coverage tools,
 * proxy and parser generators. The one place that knows them.
 */
public final class CompilerMade {
    private static final Set<String> FIELDS = Set.of(
            "$VALUES", "ENUM$VALUES", "$assertionsDisabled", "serialVersionUID", "Companion", "MODULE$", "$ENTRIES");

    private static final List<String> FIELD_PREFIXES = List.of(
            "$SwitchMap$",
            "$SWITCH_TABLE$",
            "$$delegatedProperties",
            "$jacoco",
            "__$$",
            "__CLR",
            "__cobertura",
            "ajc$",
            "class$",
            "array$",
            "$callSiteArray",
            "$staticClassInfo",
            "__timeStamp",
            "$const$",
            "$stable",
            "CGLIB$",
            "_persistence_",
            "$$_hibernate_",
            "this$",
            "val$");

    private static final List<String> METHOD_PREFIXES = List.of(
            "access$",
            "lambda$",
            "$values",
            "$jacocoInit",
            "$deserializeLambda$",
            "_persistence_",
            "$$_hibernate_",
            "ajc$",
            "CGLIB$",
            "$getCallSiteArray",
            "$createCallSiteArray");

    private static final List<String> CLASS_MARKS = List.of(
            "$$EnhancerBySpringCGLIB$$",
            "$$EnhancerByCGLIB$$",
            "$$FastClassBy",
            "$$SpringCGLIB$$",
            "$HibernateProxy$",
            "$$ByteBuddy",
            "_$$_jvst",
            "$$Lambda",
            "$WhenMappings",
            "$DefaultImpls",
            "__Accessor",
            "_Accessor$",
            "_$logger",
            "_$bundle");

    /** What only generated parsers and messages extend; their generators leave no other mark in the class file. */
    private static final Set<String> GENERATED_BELOW = Set.of(
            "org/antlr/v4/runtime/Parser",
            "org/antlr/v4/runtime/Lexer",
            "org/antlr/runtime/Parser",
            "org/antlr/runtime/Lexer",
            "com/google/protobuf/GeneratedMessage",
            "com/google/protobuf/GeneratedMessageV3",
            "com/google/protobuf/GeneratedMessageLite",
            "org/apache/avro/specific/SpecificRecordBase");

    private CompilerMade() {}

    public static boolean isMade(FieldFacts field) {
        return field.modifiers().isSynthetic()
                || FIELDS.contains(field.name())
                || startsWithAny(field.name(), FIELD_PREFIXES)
                || isGenerated(field.annotations());
    }

    /** Whether a method is nobody's source code: bridges, accessors, lambda bodies, generated members. */
    public static boolean isMade(MethodFacts method) {
        return method.modifiers().isSynthetic()
                || method.modifiers().isBridge()
                || startsWithAny(method.name(), METHOD_PREFIXES)
                || isGenerated(method.annotations());
    }

    public static boolean isMade(ClassFacts type) {
        return type.modifiers().isSynthetic()
                || type.superName().filter(GENERATED_BELOW::contains).isPresent()
                || containsAny(type.name(), CLASS_MARKS)
                || isGenerated(type.annotations());
    }

    private static boolean containsAny(String name, List<String> marks) {
        if (name.indexOf('$') < 0 && name.indexOf('_') < 0) {
            return false; // no mark is without one of them
        }
        for (String mark : marks) {
            if (name.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        if (name.indexOf('$') < 0 && !name.startsWith("_")) {
            return false; // as nearly every name, and no prefix
        }
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method is the body of a lambda, which counts to the method it is written in. */
    public static boolean isLambdaBody(MethodFacts method) {
        return method.modifiers().isSynthetic() && isLambdaName(method.name());
    }

    /** As javac and ecj name the body of a lambda: {@code lambda$caller$0}, {@code lambda$0}. */
    public static boolean isLambdaName(String method) {
        return method.startsWith("lambda$");
    }

    /** The method of an accessor that javac made for nest mates before Java 11: {@code access$000}. */
    public static boolean isAccessor(MethodFacts method) {
        return method.modifiers().isSynthetic() && method.name().startsWith("access$");
    }

    /** Whether some {@code Generated} annotation of any package is present; Lombok's is a team's choice, not a tool's. */
    private static boolean isGenerated(List<AnnotationFacts> annotations) {
        if (annotations.isEmpty()) {
            return false;
        }
        for (AnnotationFacts annotation : annotations) {
            if (annotation.simpleName().equals("Generated")
                    && !annotation.type().startsWith("lombok/")) {
                return true;
            }
        }
        return false;
    }
}
