package dev.custody.rule.transition;

import dev.custody.facts.ClassFacts;
import dev.custody.facts.FieldFacts;
import dev.custody.facts.Names;
import dev.custody.facts.Place;
import dev.custody.finding.Finding;
import dev.custody.finding.Tier;
import dev.custody.program.Program;
import dev.custody.program.state.StateMachine;
import dev.custody.program.state.StateMachines;
import dev.custody.rule.Element;
import dev.custody.rule.Group;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports states that no object gets into, or gets stuck in. */
@RuleInfo(
        id = "unreachable-state",
        group = Group.TRANSITIONS,
        tier = Tier.RECOMMENDED,
        judges = Element.STATE_MACHINE,
        summary = "names a state that no object gets into, or out of",
        rationale = """
                A state that nothing leads to is a step of the process that was forgotten, or one that is gone and still
                handled everywhere. A state that nothing leads out of, and that is not meant to be an end, is where
                objects get stuck, and nobody notices before somebody counts them.""",
        bad = """
                package shop.domain;
                public class Parcel {
                    enum Status {
                        PACKED,
                        SENT,
                        RETURNED   // finds: Parcel.status never becomes RETURNED
                    }
                    private Status status = Status.PACKED;
                    public void send() {
                        if (status == Status.PACKED) status = Status.SENT;
                    }
                }""",
        good = """
                package shop.domain;
                public class Parcel {
                    enum Status { PACKED, SENT, RETURNED }
                    private Status status = Status.PACKED;
                    public void send() {
                        if (status == Status.PACKED) status = Status.SENT;
                    }
                    public void giveBack() {
                        if (status == Status.SENT) status = Status.RETURNED;
                    }
                }""",
        fix = "write the step that leads there, or take the state away",
        silentOn = {
            "states that several fields hold, and machines with a write whose place in them is not known",
            "states that an object can be restored in alone, where nothing else is known of how objects start",
            "fields and hooks that code outside can reach, since it may write any state",
            "ends, unless some state is declared @Final"
        },
        cannotSee = {"states written by reflection, mappers or queries"})
public final class UnreachableState implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        StateMachines machines = StateMachines.of(program);
        List<Finding> findings = new ArrayList<>();
        for (StateMachine machine : machines.all().toList()) {
            for (dev.custody.program.state.UnreachableState state : machines.unreachable(machine)) {
                findings.add(finding(program, machine, state));
            }
        }
        return findings.stream();
    }

    private static Finding finding(
            Program program, StateMachine machine, dev.custody.program.state.UnreachableState state) {
        String field = machine.state().field().ref().toString();
        Finding finding = Finding.at(place(program, machine, state.constant()))
                .role(field)
                .tier(machine.state().isDeclared() ? Tier.RECOMMENDED : Tier.STRICT);
        return state.deadEnd()
                ? finding.message("%s never leaves %s, which is not declared @Final", field, state.name())
                        .help("declare %s @Final, or write a way out of it", state.name())
                : finding.message("%s never becomes %s, so what handles it is dead code", field, state.name())
                        .help("write the step that leads to %s, or take it away", state.name());
    }

    /** Where the state is declared: an enum constant, a variant's class, or a constant that stands for it. */
    private static Place place(Program program, StateMachine machine, String constant) {
        return program.hierarchy()
                .analysed(constant)
                .map(program::place)
                .or(() -> program.hierarchy()
                        .analysed(machine.state().states().name())
                        .flatMap(owner -> field(owner, constant))
                        .map(program::place))
                .orElse(program.place(machine.state().field()));
    }

    private static Optional<FieldFacts> field(ClassFacts owner, String name) {
        return owner.fields().stream()
                .filter(field -> field.name().equals(Names.innermost(name)))
                .findFirst();
    }
}
