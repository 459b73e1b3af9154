package dev.custody.rule;

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
import dev.custody.rule.sharedstate.ExposedStaticMutable;
import dev.custody.rule.sharedstate.MutableStaticField;
import dev.custody.rule.sharedstate.SharedMutableSingleton;
import dev.custody.rule.sharedstate.UnsafeLazyInit;
import dev.custody.rule.transition.ForeignStateWrite;
import dev.custody.rule.transition.InterchangeableParameters;
import dev.custody.rule.transition.SilentStateDefault;
import dev.custody.rule.transition.StateSetter;
import dev.custody.rule.transition.UncheckedDomainArithmetic;
import dev.custody.rule.transition.UndeclaredTransition;
import dev.custody.rule.transition.UnguardedTransition;
import dev.custody.rule.transition.UnreachableState;
import dev.custody.rule.waiver.StaleWaiver;
import java.util.List;
import java.util.Optional;

/** The pack, in the catalogue's order; {@link RuleSet} adds rules of one's own. */
public final class Rules {
    /** To read this list is to know the pack. */
    public static final List<Rule> ALL = List.of(
            new SharedMutableSingleton(),
            new MutableStaticField(),
            new ExposedStaticMutable(),
            new UnsafeLazyInit(),
            new LeakedInternals(),
            new LiveView(),
            new CapturedArgument(),
            new UncopiedArgument(),
            new MutableValueObject(),
            new ShallowRecord(),
            new UndeclaredOwnership(),
            new BorrowedEscapes(),
            new BorrowedMutated(),
            new UseAfterTransfer(),
            new ForeignStateWrite(),
            new StateSetter(),
            new UnguardedTransition(),
            new UndeclaredTransition(),
            new UnreachableState(),
            new SilentStateDefault(),
            new UncheckedDomainArithmetic(),
            new InterchangeableParameters(),
            new StaleWaiver());

    /** Ids of the rules, in the same order. */
    public static final List<String> IDS =
            ALL.stream().map(rule -> rule.info().id()).toList();

    private Rules() {}

    public static Optional<Rule> byId(String id) {
        return ALL.stream().filter(rule -> rule.info().id().equals(id)).findFirst();
    }
}
