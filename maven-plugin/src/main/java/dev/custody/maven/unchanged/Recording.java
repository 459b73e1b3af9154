package dev.custody.maven.unchanged;

import dev.custody.finding.Severity;
import dev.custody.text.Output;
import java.util.ArrayList;
import java.util.List;

/** Passes console text on and remembers it; for one thread. */
public final class Recording implements Output {
    private final Output output;
    private final List<LastRun.Block> blocks = new ArrayList<>();

    public Recording(Output output) {
        this.output = output;
    }

    @Override
    public void block(Severity severity, String text) {
        blocks.add(new LastRun.Block(severity, text));
        output.block(severity, text);
    }

    /** In the order in which they came. */
    public List<LastRun.Block> blocks() {
        return List.copyOf(blocks);
    }
}
