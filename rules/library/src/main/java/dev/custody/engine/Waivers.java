package dev.custody.engine;

import dev.custody.finding.Finding;
import dev.custody.finding.Waiver;
import dev.custody.program.Program;
import dev.custody.program.waiver.Allowance;
import dev.custody.program.waiver.Allowances;
import dev.custody.rule.WaiverText;
import dev.custody.settings.Exclusion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The waivers of one run: which of them covers a finding, and which of them stand for nothing. */
final class Waivers {
    private final Supplier<LocalDate> today;
    private final List<Allowance> allowances;
    private final List<InForce> all = new ArrayList<>();

    /** A waiver, what it covers, whether it did, and whether it is worth a word when it did not. */
    private static final class InForce {
        private final Waiver waiver;
        private final Predicate<Finding> covers;
        private final boolean judged;
        private boolean used;

        InForce(Waiver waiver, Predicate<Finding> covers, boolean judged) {
            this.waiver = waiver;
            this.covers = covers;
            this.judged = judged;
        }
    }

    /** @param moduleSettings the settings file whose exclusions are about the analysed classes alone */
    Waivers(Program program, Supplier<LocalDate> today, Optional<String> moduleSettings) {
        this.today = today;
        this.allowances = Allowances.of(program);
        allowances.forEach(this::add);
        for (Exclusion exclusion : program.settings().exclude()) {
            boolean own = moduleSettings.filter(exclusion.file()::equals).isPresent();
            boolean judged = own && !ExcludedTypes.isNeeded(exclusion, program);
            all.add(new InForce(ExcludedTypes.waiver(exclusion), ExcludedTypes.of(exclusion), judged));
        }
    }

    private void add(Allowance allowance) {
        if (allowance.reason().isEmpty() || !allowance.hasReadableEnd()) {
            return; // it does not hold, and the rule about waivers says so
        }
        Waiver waiver = new Waiver(
                Waiver.Kind.ANNOTATION,
                allowance.place(),
                allowance.scope(),
                allowance.rule(),
                allowance.reason(),
                allowance.end());
        Predicate<Finding> covers = finding -> finding.rule().equals(allowance.rule())
                && (allowance.covers(finding.place()) || allowance.covers(finding.subject()));
        boolean ofWaivers = allowance.rule().equals(WaiverText.RULE); // whose use is known last of all
        all.add(new InForce(waiver, covers, !allowance.generated() && !ofWaivers));
    }

    /** The first last day of a waiver that is not over. */
    Optional<LocalDate> nextEnd() {
        return all.stream()
                .flatMap(one -> one.waiver.until().stream())
                .filter(day -> !day.isBefore(today.get()))
                .min(LocalDate::compareTo);
    }

    /** The first waiver that covers a finding and holds today. */
    Optional<Waiver> of(Finding finding) {
        Optional<Waiver> first = Optional.empty();
        for (InForce one : all) {
            if (one.covers.test(finding)) {
                one.used = true;
                if (first.isEmpty() && one.waiver.holdsOn(today.get())) {
                    first = Optional.of(one.waiver);
                }
            }
        }
        return first;
    }

    /**
     * What is to be said about waivers, once all findings were asked for. An unused one is told only where its rule ran.
     *
     * @param known whether there is a rule of the id
     * @param ran ids of the rules that ran
     */
    List<Finding> stale(Predicate<String> known, Set<String> ran) {
        List<Finding> stale = new ArrayList<>();
        for (Allowance allowance : allowances) {
            if (!known.test(allowance.rule())) {
                stale.add(WaiverText.unknown(allowance));
            }
        }
        for (InForce one : all) {
            String rule = one.waiver.rule();
            if (one.used && !one.waiver.holdsOn(today.get())) {
                stale.add(WaiverText.expired(one.waiver));
            } else if (!one.used && one.judged && (rule.isEmpty() || ran.contains(rule))) {
                stale.add(WaiverText.unused(one.waiver));
            }
        }
        return stale;
    }
}
