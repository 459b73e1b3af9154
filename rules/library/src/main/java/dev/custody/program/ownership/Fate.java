package dev.custody.program.ownership;

import dev.custody.program.DeclaredOwnership.Declaration;
import dev.custody.program.DeclaredOwnership.Owner;
import dev.custody.review.Passage.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whose data is once it has passed a member.
 *
 * @param reason how that is known, in words that follow the verdict; empty where nothing is
 */
record Fate(Verdict verdict, String reason) {
    /** What a declaration says. */
    static Fate of(Declaration declaration) {
        Owner owner = declaration.owner();
        Verdict verdict = switch (owner) {
            case OWNED -> Verdict.OWNED;
            case BORROWED -> Verdict.BORROWED;
            case SHARED -> Verdict.SHARED;
        };
        return new Fate(verdict, "declared " + owner.annotation());
    }

    /** What all implementations of a member do; unknown where they differ, and where none is known. */
    static Fate common(List<Fate> implementations) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        implementations.forEach(fate -> verdicts.add(fate.verdict));
        if (implementations.isEmpty()) {
            return new Fate(Verdict.UNKNOWN, "no implementation was analysed");
        }
        if (verdicts.size() > 1) {
            return new Fate(Verdict.UNKNOWN, "implementations differ");
        }
        Fate first = implementations.get(0);
        String all = implementations.size() == 1 ? "in the only implementation" : "in all implementations";
        return new Fate(first.verdict, first.reason.isEmpty() ? all : all + ": " + first.reason);
    }
}
