package dev.custody.rule.waiver.stalewaiver;

import dev.custody.annotation.Allow;
import java.util.ArrayList;
import java.util.List;

@Allow(rule = "shared-mutable-singleton", reason = "the plug-in API of 1.x registers here", until = "2031-06-30")
public class Registry {
    @Allow(rule = "mutable-static-feld", reason = "counted for the console") // the line that follows:
    private static int plugins = 1; // finds: @Allow on Registry.plugins waives 'mutable-static-feld', which is no rule

    @Allow(rule = "captured-argument", reason = "the caller is the builder, which forgets it")
    private final List<String> names;

    @Allow(rule = "captured-argument", reason = "see the field")
    @Allow(rule = "uncopied-argument", reason = "  ")
    public Registry(List<String> names) { // finds: @Allow of uncopied-argument on Registry(List) gives no reason
        this.names = names;
    }

    @Allow(rule = "leaked-internals", reason = "the console sorts it", until = "end of 2031")
    public List<String> names() {
        return names; // finds: ends on 'end of 2031', which is no day, so it waives nothing
    }

    @Allow(rule = "leaked-internals", reason = "the console sorts it", until = "2031-02-30")
    public List<String> sorted() {
        return names; // finds: ends on '2031-02-30', which is no day
    }

    @Allow(rule = "leaked-internals", reason = "the console sorts it", until = "2031-02-28")
    public List<String> all() {
        return names;
    }

    public static List<String> fresh() {
        plugins++;
        return new ArrayList<>();
    }

    public static int plugins() {
        return plugins;
    }
}
