package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Types that own nothing, or are gone before anybody notices. */
public class CarriersAndCommands {
    /** A bean. */
    public static class Address {
        private List<String> lines = new ArrayList<>();

        public List<String> getLines() {
            return lines;
        }

        public void setLines(List<String> lines) {
            this.lines = lines;
        }
    }

    /** A plain setter of a type with behaviour. */
    public static class Printer {
        private List<String> papers = new ArrayList<>();
        private String name = "";

        public void setPapers(List<String> papers) {
            this.papers = papers;
        }

        public List<String> papers() {
            return Collections.unmodifiableList(papers);
        }

        public void rename(String newName) {
            name = newName.trim();
        }

        public String print(String text) {
            return name + papers.get(0) + text;
        }
    }

    /** A builder. */
    public static class OfferBuilder {
        private List<String> items = new ArrayList<>();

        public OfferBuilder items(List<String> newItems) {
            this.items = newItems;
            return this;
        }

        public OfferBuilder item(String item) {
            items.add(item);
            return this;
        }

        public String build() {
            return items.get(0);
        }
    }

    /** Options, which their builder changes as long as nobody else has them. */
    public static class Options {
        private List<String> names = new ArrayList<>();

        public void setNames(List<String> names) {
            this.names = names;
        }

        public String text(String prefix) {
            return prefix + names.get(0);
        }

        /** The builder. */
        public static class Builder {
            private final Options options = new Options();

            public Builder name(String name) {
                options.names.add(name);
                return this;
            }

            public Options build() {
                return options;
            }
        }
    }

    /** A model whose field is open to everybody. */
    public static class Model {
        public List<String> imports = new ArrayList<>();

        public void setImports(List<String> newImports) {
            this.imports = newImports;
        }

        public String addImport(String name) {
            imports.add(name.trim());
            return imports.get(0);
        }
    }

    /** A query. */
    public static class OrderQuery {
        private List<String> states = new ArrayList<>();
        private String town = "";

        public OrderQuery states(List<String> newStates) {
            this.states = newStates;
            return this;
        }

        public OrderQuery orState(String state) {
            states.add(state);
            return this;
        }

        public OrderQuery town(String newTown) {
            town = newTown;
            return this;
        }

        public String text() {
            return town + states.get(0);
        }
    }

    /** A command, made and run at once. */
    public static class RemoveFirst implements Function<String, String> {
        private final List<String> lines;

        public RemoveFirst(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public String apply(String prefix) {
            return prefix + lines.remove(0);
        }
    }

    /** An exception. */
    public static class BadOrder extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient List<String> reasons;

        public BadOrder(List<String> reasons) {
            this.reasons = reasons;
        }

        public List<String> reasons() {
            return Collections.unmodifiableList(reasons);
        }
    }

    /** A private working context. */
    private static final class Context {
        final Map<String, String> seen;

        Context(Map<String, String> seen) {
            this.seen = seen;
        }

        String see(String name) {
            seen.put(name, name);
            return seen.get(name);
        }
    }

    public String see(Map<String, String> names) {
        return new Context(names).see("first");
    }
}
