package dev.custody.engine;

import dev.custody.finding.Finding;
import dev.custody.program.Program;
import dev.custody.rule.Rule;
import dev.custody.rule.RuleInfo;
import dev.custody.rule.example.WideOpenField;
import java.util.stream.Stream;

/** Finds fault with classes whose super-class nobody knows. */
final class KnowsBases implements Rule {
    @Override
    public Stream<Finding> findings(Program program) {
        return program.reportedClasses()
                .filter(type -> program.hierarchy().hasUnknownSupertype(type.name()))
                .map(type -> Finding.at(program.place(type)).message("%s has no known base", type.name()));
    }

    @Override
    public RuleInfo info() {
        return new WideOpenField().info();
    }
}
