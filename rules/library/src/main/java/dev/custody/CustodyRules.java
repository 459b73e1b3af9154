package dev.custody;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.custody.archunit.CustodyRule;

/**
 * The pack for ArchUnit: all core and recommended rules, a test each.
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "com.acme.orders", importOptions = ImportOption.DoNotIncludeTests.class)
 * class DesignDisciplineTest {
 *     @ArchTest static final ArchTests discipline = ArchTests.in(CustodyRules.class);
 * }
 * }</pre>
 *
 * <p>Findings that are errors fail, warnings do not; choose a rule from its group's class, such as {@link
 * SharedStateRules}, to have it fail on every finding.
 */
public final class CustodyRules {
    @ArchTest
    public static final ArchRule NO_SHARED_MUTABLE_SINGLETON = inPack(SharedStateRules.NO_SHARED_MUTABLE_SINGLETON);

    @ArchTest
    public static final ArchRule NO_MUTABLE_STATIC_FIELD = inPack(SharedStateRules.NO_MUTABLE_STATIC_FIELD);

    @ArchTest
    public static final ArchRule NO_EXPOSED_STATIC_MUTABLE = inPack(SharedStateRules.NO_EXPOSED_STATIC_MUTABLE);

    @ArchTest
    public static final ArchRule NO_UNSAFE_LAZY_INIT = inPack(SharedStateRules.NO_UNSAFE_LAZY_INIT);

    @ArchTest
    public static final ArchRule NO_LEAKED_INTERNALS = inPack(OwnershipRules.NO_LEAKED_INTERNALS);

    @ArchTest
    public static final ArchRule NO_CAPTURED_ARGUMENT = inPack(OwnershipRules.NO_CAPTURED_ARGUMENT);

    @ArchTest
    public static final ArchRule NO_UNCOPIED_ARGUMENT = inPack(OwnershipRules.NO_UNCOPIED_ARGUMENT);

    @ArchTest
    public static final ArchRule NO_MUTABLE_VALUE_OBJECT = inPack(OwnershipRules.NO_MUTABLE_VALUE_OBJECT);

    @ArchTest
    public static final ArchRule NO_SHALLOW_RECORD = inPack(OwnershipRules.NO_SHALLOW_RECORD);

    @ArchTest
    public static final ArchRule NO_BORROWED_ESCAPES = inPack(OwnershipRules.NO_BORROWED_ESCAPES);

    @ArchTest
    public static final ArchRule NO_BORROWED_MUTATED = inPack(OwnershipRules.NO_BORROWED_MUTATED);

    @ArchTest
    public static final ArchRule NO_USE_AFTER_TRANSFER = inPack(OwnershipRules.NO_USE_AFTER_TRANSFER);

    @ArchTest
    public static final ArchRule NO_FOREIGN_STATE_WRITE = inPack(TransitionRules.NO_FOREIGN_STATE_WRITE);

    @ArchTest
    public static final ArchRule NO_STATE_SETTER = inPack(TransitionRules.NO_STATE_SETTER);

    @ArchTest
    public static final ArchRule NO_UNGUARDED_TRANSITION = inPack(TransitionRules.NO_UNGUARDED_TRANSITION);

    @ArchTest
    public static final ArchRule NO_UNDECLARED_TRANSITION = inPack(TransitionRules.NO_UNDECLARED_TRANSITION);

    @ArchTest
    public static final ArchRule NO_UNREACHABLE_STATE = inPack(TransitionRules.NO_UNREACHABLE_STATE);

    @ArchTest
    public static final ArchRule NO_SILENT_STATE_DEFAULT = inPack(TransitionRules.NO_SILENT_STATE_DEFAULT);

    @ArchTest
    public static final ArchRule NO_STALE_WAIVER = inPack(WaiverRules.NO_STALE_WAIVER);

    private CustodyRules() {}

    private static ArchRule inPack(CustodyRule rule) {
        return rule.inPack();
    }
}
