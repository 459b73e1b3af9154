package dev.custody.review;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.engine.RunningClassPath;
import dev.custody.testkit.CompiledSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a review of some sources shows, a line each. */
final class Reviewed {
    private Reviewed() {}

    static Architecture architecture(String... sources) {
        try (CompiledSources compiled = CompiledSources.of(sources)) {
            return Engine.open(Request.of(List.of(compiled.classes())).withClassPath(RunningClassPath.entries()))
                    .architecture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code Prices (enum)}, then {@code Prices.cents: HashMap unguarded put remove} for each field that changes. */
    static List<String> sharedState(String... sources) {
        return architecture(sources).owners().stream()
                .flatMap(owner -> Stream.concat(
                        Stream.of(owner.name() + " (" + owner.kind().label() + ")"),
                        owner.fields().stream().filter(StateField::isChanging).map(field -> field(owner, field))))
                .toList();
    }

    private static String field(StateOwner owner, StateField field) {
        String by = field.changes().stream()
                .map(change -> change.place().member().replaceAll("\\(.*", ""))
                .distinct()
                .map(name -> " " + name)
                .collect(Collectors.joining());
        return owner.name() + "." + field.name() + ": " + field.type() + " "
                + field.protection().label() + by;
    }

    /** {@code add(List) in lines: copied}. */
    static List<String> ledger(String... sources) {
        return architecture(sources).boundaries().stream()
                .flatMap(type -> type.passages().stream())
                .map(passage ->
                        passage.place().member() + " " + passage.direction().label() + " " + passage.name() + ": "
                                + passage.verdict().label())
                .toList();
    }
}
