package dev.custody.rule.sharedstate;

import dev.custody.facts.FieldFacts;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Step;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.singleton.SharedPart;
import dev.custody.program.singleton.SharedSingleton;
import dev.custody.program.singleton.SharedState;
import dev.custody.program.singleton.Singleton;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Reports singletons that own state which changes. */
@RuleInfo(
        id = "shared-mutable-singleton",
        group = Group.SHARED_STATE,
        tier = Tier.CORE,
        judges = Element.SINGLETON,
        summary = "is the only object of its kind and keeps state that changes",
        rationale = """
                Whatever uses a singleton shares its state with everybody else who does, and no signature says so.
                A lock or an atomic makes that safe and leaves it a hidden dependency and a bottleneck: safe is not
                the same as owned.""",
        bad = """
                import java.util.HashMap;
                import java.util.Map;
                public final class PriceCatalog {
                    public static final PriceCatalog INSTANCE = new PriceCatalog();
                    private final Map<String, Long> prices = new HashMap<>();   // finds: PriceCatalog.prices: HashMap
                    private PriceCatalog() {}
                    public void reload(Map<String, Long> fresh) {
                        prices.clear();
                        prices.putAll(fresh);
                    }
                    public long priceOf(String article) { return prices.getOrDefault(article, 0L); }
                }""",
        good = """
                import java.util.Map;
                public final class PriceCatalog {
                    private final Map<String, Long> prices;
                    public PriceCatalog(Map<String, Long> prices) { this.prices = Map.copyOf(prices); }
                    public long priceOf(String article) { return prices.getOrDefault(article, 0L); }
                }""",
        fix = "keep the state in an object that callers are given, or own up to it with @Shared(reason = …)",
        silentOn = {
            "stateless singletons, collaborators that are injected, and constants of any shape",
            "what changes only in constructors, injection points, bean methods and life cycle callbacks, or in methods that"
                    + " only these call",
            "setters of injected singletons and of their parts that only assign",
            "types with further instances, prototypes, and request and session beans",
            "Spring @Configuration and @ConfigurationProperties classes",
            "statistics, meters, loggers, ThreadLocals, and flags that are raised once",
            "fields set only where they were seen to be null, which unsafe-lazy-init judges",
            "what is declared @Shared, and test doubles"
        },
        cannotSee = {
            "changes made through reflection, or by code outside the analysed classes",
            "parts whose class is chosen at run time",
            "beans that are declared in XML or registered by name"
        })
public final class SharedMutableSingleton implements Rule {
    private static final int MOST_STEPS = 8;

    @Override
    public Stream<Finding> findings(Program program) {
        return SharedState.of(program).singletons().map(singleton -> finding(program, singleton));
    }

    private static Finding finding(Program program, SharedSingleton shared) {
        SharedPart worst = shared.worst();
        Place type = program.place(shared.singleton().type());
        Finding finding = Finding.at(place(program, shared))
                .about(type)
                .message(
                        "%s is a singleton, and %s %s its %s, %s",
                        type.shortName(),
                        program.place(worst.by(), worst.line()).shortName(),
                        worst.assigned() && worst.path().size() == 1 ? "assigns" : "changes",
                        path(shared.singleton(), worst),
                        consequence(worst))
                .help(
                        "give %s to those who use it, or declare %s @Shared(reason = …)",
                        worst.state().name(), type.shortName())
                .tier(shared.isRegistry() ? Tier.STRICT : Tier.CORE);
        for (FieldFacts field : worst.path().subList(1, worst.path().size())) {
            finding = finding.step(Step.Way.AFTER, program.place(field), "%s is part of it", field.ref());
        }
        for (SharedPart part : limited(shared.parts())) {
            Step.Way way = part.equals(worst) ? Step.Way.AFTER : Step.Way.BESIDE;
            finding = finding.step(way, program.place(part.by(), part.line()), "%s", step(shared.singleton(), part));
        }
        return finding;
    }

    private static List<SharedPart> limited(List<SharedPart> parts) {
        return parts.subList(0, Math.min(MOST_STEPS, parts.size()));
    }

    /** The field where the singleton itself declares it, else the singleton. */
    private static Place place(Program program, SharedSingleton shared) {
        FieldFacts first = shared.worst().path().get(0);
        Place type = program.place(shared.singleton().type());
        if (!first.ref().owner().equals(shared.singleton().type().name())) {
            return type;
        }
        Place field = program.place(first);
        return field.line() > 0 ? field : field.atLine(shared.worst().line());
    }

    private static String path(Singleton singleton, SharedPart part) {
        StringJoiner fields = new StringJoiner(" → ");
        if (singleton.root().isPresent()) {
            fields.add(singleton.root().get().ref().toString());
        }
        for (FieldFacts field : part.path()) {
            fields.add(field.ref().toString());
        }
        return fields + ": " + part.type();
    }

    private static String consequence(SharedPart part) {
        return switch (part.guard()) {
            case NONE -> "which everybody who uses it shares";
            case LOCK -> "safe behind a lock and still shared";
            case TYPE -> "thread-safe and still shared";
        };
    }

    private static String step(Singleton singleton, SharedPart part) {
        String how = part.assigned() ? "assigns " : "changes the contents of ";
        return (part.path().size() > 1 ? "changes " : how)
                + (part.path().size() > 1 ? path(singleton, part) : part.state().ref() + " (" + part.type() + ")");
    }
}
