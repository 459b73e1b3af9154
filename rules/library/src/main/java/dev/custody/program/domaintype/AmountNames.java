package dev.custody.program.domaintype;

import dev.custody.facts.Names;
import dev.custody.facts.Node;
import dev.custody.facts.StateNames;
import java.util.Set;

/** What numbers may be amounts, by type and name, and how they are boxed. */
final class AmountNames {
    private static final Set<String> INTEGRAL = Set.of(
            "I", "J", "S", "B", "Ljava/lang/Integer;", "Ljava/lang/Long;", "Ljava/lang/Short;", "Ljava/lang/Byte;");

    /** Words that say that a number numbers, measures or times things rather than being an amount of something. */
    private static final Set<String> NO_AMOUNTS = Set.of(
            "index",
            "idx",
            "size",
            "length",
            "len",
            "offset",
            "position",
            "pos",
            "line",
            "column",
            "row",
            "col",
            "depth",
            "version",
            "revision",
            "hash",
            "seed",
            "page",
            "capacity",
            "id",
            "ordinal",
            "time",
            "timestamp",
            "timeout",
            "millis",
            "millisecond",
            "milliseconds",
            "nanos",
            "micros",
            "seconds",
            "minutes",
            "hours",
            "epoch",
            "date",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "duration",
            "interval",
            "delay",
            "cursor",
            "start",
            "end",
            "sequence",
            "generation",
            "mask",
            "bits",
            "flags",
            "prime",
            "modulus",
            "width",
            "height",
            "x",
            "y",
            "port",
            "attempt",
            "attempts",
            "retry",
            "retries",
            "counter",
            "modcount");

    private AmountNames() {}

    static boolean isIntegral(String descriptor) {
        return INTEGRAL.contains(descriptor);
    }

    /** Whether a name is that of an amount, as far as one can tell. */
    static boolean isAmountName(String name) {
        return StateNames.words(name).stream().noneMatch(NO_AMOUNTS::contains);
    }

    static boolean isBoxing(Node.Call call) {
        return call.callee().name().equals("valueOf")
                && call.arguments().size() == 1
                && isIntegral("L" + call.callee().owner() + ";")
                && Names.isPrimitive(
                        Names.parameterDescriptors(call.callee().descriptor()).get(0));
    }

    static boolean isUnboxing(Node.Call call) {
        return call.callee().name().endsWith("Value")
                && isIntegral("L" + call.callee().owner() + ";");
    }
}
