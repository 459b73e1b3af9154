package dev.custody;

import dev.custody.archunit.CustodyRule;
import dev.custody.rule.ownership.BorrowedEscapes;
import dev.custody.rule.ownership.BorrowedMutated;
import dev.custody.rule.ownership.CapturedArgument;
import dev.custody.rule.ownership.LeakedInternals;
import dev.custody.rule.ownership.LiveView;
import dev.custody.rule.ownership.MutableValueObject;
import dev.custody.rule.ownership.ShallowRecord;
import dev.custody.rule.ownership.UncopiedArgument;
import dev.custody.rule.ownership.UndeclaredOwnership;
import dev.custody.rule.ownership.UseAfterTransfer;

/** Rules about who owns the data that crosses an API boundary; one chosen by itself fails on every finding. */
public final class OwnershipRules {
    /** No boundary member lets mutable data out that the object keeps. */
    public static final CustodyRule NO_LEAKED_INTERNALS = CustodyRule.of(new LeakedInternals());

    /** No boundary member returns an unmodifiable view of data that goes on changing. */
    public static final CustodyRule NO_LIVE_VIEW = CustodyRule.of(new LiveView());

    /** No boundary member keeps a caller's mutable data that its object then treats as its own. */
    public static final CustodyRule NO_CAPTURED_ARGUMENT = CustodyRule.of(new CapturedArgument());

    /** No boundary member keeps a caller's mutable data without a copy. */
    public static final CustodyRule NO_UNCOPIED_ARGUMENT = CustodyRule.of(new UncopiedArgument());

    /** No type that is declared to be a value can change. */
    public static final CustodyRule NO_MUTABLE_VALUE_OBJECT = CustodyRule.of(new MutableValueObject());

    /** No public record changes when the data that it was made of does. */
    public static final CustodyRule NO_SHALLOW_RECORD = CustodyRule.of(new ShallowRecord());

    /** No boundary member passes mutable data without saying whose it is. */
    public static final CustodyRule NO_UNDECLARED_OWNERSHIP = CustodyRule.of(new UndeclaredOwnership());

    /** No argument that is declared to be borrowed outlives the call. */
    public static final CustodyRule NO_BORROWED_ESCAPES = CustodyRule.of(new BorrowedEscapes());

    /** No argument that is declared to be borrowed is changed. */
    public static final CustodyRule NO_BORROWED_MUTATED = CustodyRule.of(new BorrowedMutated());

    /** No value is used after it was given away. */
    public static final CustodyRule NO_USE_AFTER_TRANSFER = CustodyRule.of(new UseAfterTransfer());

    private OwnershipRules() {}
}
