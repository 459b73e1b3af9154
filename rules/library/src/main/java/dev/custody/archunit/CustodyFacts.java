package dev.custody.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.program.Leak;
import dev.custody.program.Program;
import dev.custody.program.domaintype.DomainTypes;
import dev.custody.program.mutability.Mutabilities;
import dev.custody.program.mutability.Mutability;
import dev.custody.program.mutability.Verdict;
import dev.custody.program.singleton.SharedState;
import dev.custody.program.state.StateChangers;
import dev.custody.program.state.StateField;
import dev.custody.program.state.StateMachines;
import dev.custody.rule.RuleSet;
import dev.custody.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What Custody knows about imported classes, as predicates and conditions for plain ArchUnit rules:
 *
 * <pre>{@code
 * @ArchTest
 * static final ArchRule events_do_not_change = CustodyFacts.rule(facts -> classes()
 *         .that().haveSimpleNameEndingWith("Event")
 *         .should(facts.beDeeplyImmutable()));
 * }</pre>
 *
 * <p>The facts come from the bytecode of all class files beside those that were imported, whoever asks; the rules of the pack
 * go by the same ones, and all rules on the same {@code JavaClasses} share them. Where Custody does not know, a predicate is
 * false and a condition satisfied. Classes that were imported without their class file, as ArchUnit imports those of
 * libraries, have no facts but their immutability, which a table tells for many.
 */
public final class CustodyFacts {
    /** To see how rules describe themselves. */
    static final CustodyFacts OF_NO_CLASSES = new CustodyFacts(new Source() {
        @Override
        public <T> Optional<T> ask(Function<Program, T> question) {
            throw new IllegalStateException(
                    "there are no classes yet: make the rule by CustodyFacts.rule, and check it with classes");
        }
    });

    private final Source source;

    private CustodyFacts(Source source) {
        this.source = source;
    }

    /** Where answers come from; empty where nobody has read the class files. */
    private interface Source {
        <T> Optional<T> ask(Function<Program, T> question);
    }

    /**
     * The facts about classes, by the settings of {@code custody.yml}; while a build runs rules, by those of the module.
     *
     * @throws dev.custody.settings.SettingsException when that file says what Custody does not understand
     */
    public static CustodyFacts of(JavaClasses classes) {
        return JudgedProgram.of(classes)
                .map(CustodyFacts::lentBy)
                .orElseGet(() ->
                        readFrom(JudgedClasses.of(classes), RuleSet.found().settingsOfTests()));
    }

    private static CustodyFacts lentBy(Program program) {
        return new CustodyFacts(new Source() {
            @Override
            public <T> Optional<T> ask(Function<Program, T> question) {
                return Optional.of(question.apply(program));
            }
        });
    }

    private static CustodyFacts readFrom(JudgedClasses judged, Settings settings) {
        return new CustodyFacts(new Source() {
            @Override
            public <T> Optional<T> ask(Function<Program, T> question) {
                return judged.ask(settings, question);
            }
        });
    }

    /**
     * A rule that uses facts, for an {@code @ArchTest} field, which knows no classes yet.
     *
     * @param definition makes the rule from the facts about the classes that it is to judge; called once for its
     *     description and again for each check, so it must make the same rule each time
     */
    public static ArchRule rule(Function<CustodyFacts, ArchRule> definition) {
        return new FactRule(definition);
    }

    // --- classes

    /** Types of which a process has one object: by a static field, by the language, or by a container's scope. */
    public DescribedPredicate<JavaClass> areSingletons() {
        return ofClass(
                "are singletons", (program, type) -> SharedState.of(program).isSingleton(type));
    }

    /** Types whose objects never change, with all that they hold. */
    public DescribedPredicate<JavaClass> areDeeplyImmutable() {
        return DescribedPredicate.describe(
                "are deeply immutable",
                type -> verdict(type)
                        .filter(verdict -> verdict.mutability() == Mutability.IMMUTABLE)
                        .isPresent());
    }

    /** Types whose objects, or what these hold, some code changes once they are there. */
    public DescribedPredicate<JavaClass> areMutable() {
        return DescribedPredicate.describe(
                "are mutable",
                type -> verdict(type)
                        .filter(verdict -> verdict.mutability().changes())
                        .isPresent());
    }

    /** Types with a field that holds the state of a process and changes. */
    public DescribedPredicate<JavaClass> haveAState() {
        return ofClass(
                "have a state",
                (program, type) ->
                        !StateMachines.of(program).changingFields(type).isEmpty());
    }

    /** Types that hold values for others, with a setter or an open field and no behaviour: JavaBeans and the like. */
    public DescribedPredicate<JavaClass> areDataCarriers() {
        return ofClass("are data carriers", (program, type) -> program.roles().isDataCarrier(type));
    }

    /** Types of the domain: by the setting {@code domain} or, without it, by package name, annotation or business state. */
    public DescribedPredicate<JavaClass> belongToTheDomain() {
        return ofClass(
                "belong to the domain",
                (program, type) -> DomainTypes.of(program).isDomain(type));
    }

    /** Types that code outside the module reaches: public ones of boundary packages, and those behind them. */
    public DescribedPredicate<JavaClass> areReachableFromOutside() {
        return ofClass(
                "are reachable from outside",
                (program, type) -> program.boundary().isReachable(type));
    }

    /**
     * Satisfied by types whose objects never change, with all that they hold, and by those of which nobody knows. A violation
     * names the field that changes, or that holds what others may change.
     */
    public ArchCondition<JavaClass> beDeeplyImmutable() {
        return new BeDeeplyImmutable(this::verdict);
    }

    /** Satisfied by types that keep the mutable data that they own to themselves; in the sense of {@code leaked-internals}. */
    public ArchCondition<JavaClass> notLetOutOwnData() {
        return new NotLetOutOwnData(type -> answer(type, Program::leaksOf).orElse(List.of()));
    }

    // --- fields

    /** Fields that hold the state of a process and change. */
    public DescribedPredicate<JavaField> holdAState() {
        return ofField(
                "hold a state",
                (program, field) -> program.ownerOf(field).stream()
                        .flatMap(owner -> StateMachines.of(program).changingFields(owner).stream())
                        .map(StateField::field)
                        .anyMatch(field::equals));
    }

    /** Fields that are assigned, or whose value is changed, once the object or class is made. */
    public DescribedPredicate<JavaField> change() {
        return ofField(
                "change",
                (program, field) ->
                        Mutabilities.of(program).ofField(field).mutability().changes());
    }

    // --- methods

    /** Methods that change the state of an object: those with the write, and those through which outside code reaches it. */
    public DescribedPredicate<JavaCodeUnit> changeAState() {
        return ofMethod(
                "change a state", (program, method) -> StateChangers.of(program).contain(method));
    }

    /** Methods that change the contents of an argument, by themselves or through what they call. */
    public DescribedPredicate<JavaCodeUnit> changeAnArgument() {
        return ofMethod(
                "change an argument",
                (program, method) -> IntStream.range(
                                0, Names.parameterCount(method.ref().descriptor()))
                        .anyMatch(argument -> program.changesArgument(method, argument)));
    }

    /** Methods that let out mutable data of their object; in the sense of {@code leaked-internals}. */
    public DescribedPredicate<JavaCodeUnit> letOutOwnData() {
        return ofMethod(
                "let out own data",
                (program, method) -> program.hierarchy().analysed(method.ref().owner()).stream()
                        .flatMap(owner -> program.leaksOf(owner).stream())
                        .flatMap(leak -> leak.exits().stream())
                        .map(Leak.Exit::method)
                        .anyMatch(method::equals));
    }

    // --- from ArchUnit's classes and members to facts

    private DescribedPredicate<JavaClass> ofClass(String words, BiPredicate<Program, ClassFacts> question) {
        return DescribedPredicate.describe(
                words, type -> answer(type, question::test).orElse(false));
    }

    private DescribedPredicate<JavaField> ofField(String words, BiPredicate<Program, FieldFacts> question) {
        return DescribedPredicate.describe(
                words,
                field -> answer(
                                field.getOwner(),
                                (program, owner) -> owner.field(field.getName(), field.getDescriptor())
                                        .filter(declared -> question.test(program, declared))
                                        .isPresent())
                        .orElse(false));
    }

    private DescribedPredicate<JavaCodeUnit> ofMethod(String words, BiPredicate<Program, MethodFacts> question) {
        return DescribedPredicate.describe(
                words,
                method -> answer(
                                method.getOwner(),
                                (program, owner) -> owner.method(method.getName(), method.getDescriptor())
                                        .filter(declared -> question.test(program, declared))
                                        .isPresent())
                        .orElse(false));
    }

    private Optional<Verdict> verdict(JavaClass type) {
        return source.ask(program -> Mutabilities.of(program).ofType(Names.toInternal(type.getName())));
    }

    private <T> Optional<T> answer(JavaClass type, BiFunction<Program, ClassFacts, T> question) {
        return source.ask(program -> program.hierarchy()
                        .analysed(Names.toInternal(type.getName()))
                        .map(facts -> question.apply(program, facts)))
                .flatMap(Function.identity());
    }
}
