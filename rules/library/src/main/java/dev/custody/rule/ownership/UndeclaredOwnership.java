package dev.custody.rule.ownership;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.ownership.Contradiction;
import dev.custody.program.ownership.Ownership;
import dev.custody.program.ownership.UnclearSignature;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Reports boundary signatures that leave open whose the data is that they pass, or say two things about it. */
@RuleInfo(
        id = "undeclared-ownership",
        group = Group.OWNERSHIP,
        tier = Tier.STRICT,
        mayRise = true,
        judges = Element.BOUNDARY_SIGNATURE,
        summary = "passes mutable data without saying whose it is",
        rationale = """
                A List in a signature says what is passed and not whose it is: may the callee keep it, may the caller go on
                filling it? Each reader answers for himself. In Rust the signature answers; with @Owned, @Borrowed and
                @Shared it does so in Java, and the build holds both sides to it (borrowed-escapes, borrowed-mutated,
                use-after-transfer). The rule speaks under strict; where two declarations of one parameter or result
                contradict each other, under recommended.""",
        bad = """
                public class Warehouse {
                    public int store(List<String> parts) { return parts.size(); }   // finds: the caller's List parts
                }""",
        good = """
                public class Warehouse {
                    public int store(@Borrowed List<String> parts) { return parts.size(); }
                }""",
        fix =
                "declare it: @Owned when it changes hands, @Borrowed when it is lent, @Shared(reason = …) when both use it",
        silentOn = {
            "overrides: the method above settles the signature",
            "arrays of variable arity, and collections of collaborators",
            "results that never change, such as List.copyOf(…) and unmodifiable views",
            "carriers, builders, entities, commands, and members that a container or a reader calls",
            "accessors of records, whose components are settled in the constructor",
            "overrides that claim what callers only lend, which borrowed-escapes reports"
        },
        cannotSee = {"mutable objects of project classes, which are not data", "what generic parameters stand for"})
public final class UndeclaredOwnership implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        Ownership ownership = Ownership.of(program);
        return Stream.concat(
                ownership.unclearSignatures().map(signature -> unclear(program, signature)),
                ownership.contradictions().map(contradiction -> contradicting(program, contradiction)));
    }

    private static Finding unclear(Program program, UnclearSignature signature) {
        Place place = program.place(signature.method(), 0);
        int count = signature.parameters().size() + (signature.result().isPresent() ? 1 : 0);
        return Finding.at(place)
                .tier(Tier.STRICT)
                .message(
                        "%s %s and does not say whose %s",
                        place.sourceName(), passes(signature), count == 1 ? "it is" : "they are")
                .help("declare it: @Owned when it changes hands, @Borrowed when it is lent, "
                        + "@Shared(reason = …) when both go on using it");
    }

    private static String passes(UnclearSignature signature) {
        MethodFacts method = signature.method();
        List<String> types = Names.parameterDescriptors(method.ref().descriptor());
        StringJoiner in = new StringJoiner(" and ", "takes the caller's ", "");
        for (int parameter : signature.parameters()) {
            in.add(Names.sourceType(types.get(parameter)) + name(method, parameter));
        }
        if (signature.result().isEmpty()) {
            return in.toString();
        }
        String out = "hands out "
                + Names.withArticle(Names.sourceType(signature.result().get()));
        return signature.parameters().isEmpty() ? out : in + ", " + out;
    }

    /** Abstract methods rarely keep the names of their parameters. */
    private static String name(MethodFacts method, int parameter) {
        return parameter < method.parameterNames().size() ? " " + method.parameterName(parameter) : "";
    }

    private static Finding contradicting(Program program, Contradiction found) {
        Place place = program.place(found.method(), 0);
        String what = found.parameter()
                .map(parameter -> "its argument " + found.method().parameterName(parameter))
                .orElse("its result");
        Place other = program.place(found.other().by(), 0);
        boolean inherited = !found.one().by().equals(found.method());
        Place one = program.place(found.one().by(), 0);
        return Finding.at(place)
                .tier(Tier.RECOMMENDED)
                .role(found.parameter()
                        .map(parameter -> "argument " + (parameter + 1))
                        .orElse(what))
                .message(
                        "%s %s %s%s where %s declares it %s, so callers cannot tell whose it is",
                        place.sourceName(),
                        inherited ? "inherits " + what + " as" : "declares " + what,
                        found.one().owner().annotation(),
                        inherited ? " from " + one.sourceName() : "",
                        other.sourceName(),
                        found.other().owner().annotation())
                .step(other, "declares it %s", found.other().owner().annotation())
                .help("declare the same in both");
    }
}
