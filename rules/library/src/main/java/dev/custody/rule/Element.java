package dev.custody.rule;

import dev.custody.program.Program;
import dev.custody.program.domaintype.DomainTypes;
import dev.custody.program.ownership.Ownership;
import dev.custody.program.singleton.SharedState;
import dev.custody.program.state.StateMachines;
import dev.custody.program.transfer.Transfers;
import dev.custody.program.waiver.Allowances;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What a rule judges, one after the other. How many of them there were before it makes its silence believable, or shows that it
 * had nothing to speak about. Only what findings may be about counts.
 */
public enum Element {
    CLASS("class", "classes", program -> program.reportedClasses().count()),

    /** Those of a compiler included. */
    METHOD(
            "method",
            "methods",
            program -> program.reportedClasses()
                    .mapToLong(type -> type.methods().size())
                    .sum()),

    /** Those of a compiler included. */
    FIELD(
            "field",
            "fields",
            program -> program.reportedClasses()
                    .mapToLong(type -> type.fields().size())
                    .sum()),

    /** Objects that a process has once, constants of enums among them. */
    SINGLETON("singleton", "singletons", program -> SharedState.of(program).judgedSingletons()),

    /** Written by a person, in a type that is neither a test double nor declared to be shared; constants of enums left aside. */
    STATIC_FIELD(
            "static field", "static fields", program -> SharedState.of(program).judgedStatics()),

    /** Fields that are not final and that threads can meet in: static ones, and those of singletons. */
    SHARED_FIELD(
            "shared field", "shared fields", program -> SharedState.of(program).judgedForLateInitialisation()),

    /** Fields of objects of which outside code can get hold. */
    INSTANCE_FIELD("instance field", "instance fields", Program::fieldsJudgedForLeaks),

    /** Public methods whose result is data that can change. */
    METHOD_RETURNING_DATA(
            "method returning data",
            "methods returning data",
            program -> Ownership.of(program).methodsReturningData()),

    /** Public methods and constructors with a parameter that is data which can change. */
    METHOD_TAKING_DATA(
            "method taking data",
            "methods taking data",
            program -> Ownership.of(program).methodsTakingData()),

    /** Types that are declared to be values. */
    DECLARED_VALUE(
            "declared value",
            "declared values",
            program -> Ownership.of(program).declaredValues()),

    /** Records that outside code can make. */
    RECORD("record", "records", program -> Ownership.of(program).judgedRecords()),

    /** Members that outside code can call and that pass data which can change. */
    BOUNDARY_SIGNATURE(
            "boundary signature",
            "boundary signatures",
            program -> Ownership.of(program).boundarySignatures()),

    /** Parameters, results and fields that are declared to be lent. */
    LOAN("loan", "loans", program -> Ownership.of(program).loans()),

    /** Calls that give a value away. */
    TRANSFER("transfer", "transfers", program -> Transfers.of(program).all()),

    /** Fields whose value says where in its life an object is, of all analysed types. */
    STATE_FIELD(
            "state field", "state fields", program -> StateMachines.of(program).changingFields()),

    STATE_MACHINE(
            "state machine",
            "state machines",
            program -> StateMachines.of(program).all().count()),

    /** Switches over states that some object goes through. */
    STATE_SWITCH(
            "switch over states",
            "switches over states",
            program -> StateMachines.of(program).judgedSwitches()),

    DOMAIN_TYPE(
            "domain type", "domain types", program -> DomainTypes.of(program).count()),

    /** In code and in settings. */
    WAIVER("waiver", "waivers", program -> Allowances.of(program).size() + program.exclusions());

    private final String one;
    private final String many;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final ToLongFunction<Program> count;

    Element(String one, String many, ToLongFunction<Program> count) {
        this.one = one;
        this.many = many;
        this.count = count;
    }

    /** In kebab case, for files; never changes once released. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Several of them, as a person says it. */
    public String plural() {
        return many;
    }

    /** A number of them, as a person says it: {@code 1 static field}, {@code 4,312 static fields}. */
    public String counted(int number) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /** How many there are in a program; quick where a rule has asked before. */
    public int in(Program program) {
        return Math.toIntExact(count.applyAsLong(program));
    }
}
