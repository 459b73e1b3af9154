package dev.custody.rule;

import dev.custody.facts.ClassFacts;
import dev.custody.program.Program;
import dev.custody.program.domaintype.DomainTypes;
import dev.custody.program.ownership.Ownership;
import dev.custody.program.singleton.SharedState;
import dev.custody.program.state.StateMachines;
import dev.custody.program.transfer.Transfers;
import dev.custody.program.waiver.Allowances;
import java.util.Locale;

/**
 * What a rule judges, one after the other. How many of them there were before it makes its silence believable, or shows that it
 * had nothing to speak about. Only what findings may be about counts.
 */
public enum Element {
    CLASS("class", "classes"),

    /** Those of a compiler included. */
    METHOD("method", "methods"),

    /** Those of a compiler included. */
    FIELD("field", "fields"),

    /** Objects that a process has once, constants of enums among them. */
    SINGLETON("singleton", "singletons"),

    /** Written by a person, in a type that is neither a test double nor declared to be shared; constants of enums left aside. */
    STATIC_FIELD("static field", "static fields"),

    /** Fields that are not final and that threads can meet in: static ones, and those of singletons. */
    SHARED_FIELD("shared field", "shared fields"),

    /** Fields of objects of which outside code can get hold. */
    INSTANCE_FIELD("instance field", "instance fields"),

    /** Public methods whose result is data that can change. */
    METHOD_RETURNING_DATA("method returning data", "methods returning data"),

    /** Public methods and constructors with a parameter that is data which can change. */
    METHOD_TAKING_DATA("method taking data", "methods taking data"),

    /** Types that are declared to be values. */
    DECLARED_VALUE("declared value", "declared values"),

    /** Records that outside code can make. */
    RECORD("record", "records"),

    /** Members that outside code can call and that pass data which can change. */
    BOUNDARY_SIGNATURE("boundary signature", "boundary signatures"),

    /** Parameters, results and fields that are declared to be lent. */
    LOAN("loan", "loans"),

    /** Calls that give a value away. */
    TRANSFER("transfer", "transfers"),

    /** Fields whose value says where in its life an object is, of all analysed types. */
    STATE_FIELD("state field", "state fields"),

    STATE_MACHINE("state machine", "state machines"),

    /** Switches over states that some object goes through. */
    STATE_SWITCH("switch over states", "switches over states"),

    DOMAIN_TYPE("domain type", "domain types"),

    /** In code and in settings. */
    WAIVER("waiver", "waivers");

    private final String one;
    private final String many;

    Element(String one, String many) {
        this.one = one;
        this.many = many;
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
        return Math.toIntExact(countIn(program));
    }

    private long countIn(Program program) {
        return switch (this) {
            case CLASS -> program.reported().size();
            case METHOD -> methodsIn(program);
            case FIELD -> fieldsIn(program);
            case SINGLETON -> SharedState.of(program).judgedSingletons();
            case STATIC_FIELD -> SharedState.of(program).judgedStatics();
            case SHARED_FIELD -> SharedState.of(program).judgedForLateInitialisation();
            case INSTANCE_FIELD -> program.fieldsJudgedForLeaks();
            case METHOD_RETURNING_DATA -> Ownership.of(program).methodsReturningData();
            case METHOD_TAKING_DATA -> Ownership.of(program).methodsTakingData();
            case DECLARED_VALUE -> Ownership.of(program).declaredValues();
            case RECORD -> Ownership.of(program).judgedRecords();
            case BOUNDARY_SIGNATURE -> Ownership.of(program).boundarySignatures();
            case LOAN -> Ownership.of(program).loans();
            case TRANSFER -> Transfers.of(program).all();
            case STATE_FIELD -> StateMachines.of(program).changingFields();
            case STATE_MACHINE -> StateMachines.of(program).all().count();
            case STATE_SWITCH -> StateMachines.of(program).judgedSwitches();
            case DOMAIN_TYPE -> DomainTypes.of(program).count();
            case WAIVER -> Allowances.of(program).size() + program.exclusions();
        };
    }

    private static long methodsIn(Program program) {
        long methods = 0;
        for (ClassFacts type : program.reported()) {
            methods += type.methods().size();
        }
        return methods;
    }

    private static long fieldsIn(Program program) {
        long fields = 0;
        for (ClassFacts type : program.reported()) {
            fields += type.fields().size();
        }
        return fields;
    }
}
