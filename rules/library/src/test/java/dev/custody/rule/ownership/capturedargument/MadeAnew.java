package dev.custody.rule.ownership.capturedargument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

/** Objects that change what they have made themselves instead of what they were given, and some that do not. */
public class MadeAnew {
    /** Reads into a list of its own. */
    public static class Manifest {
        private List<String> lines;

        public Manifest(List<String> lines) {
            this.lines = lines;
        }

        public void read(Scanner in) {
            lines = new ArrayList<>();
            while (in.hasNextLine()) {
                lines.add(in.nextLine());
            }
        }

        public int size() {
            return lines.size() + lines.indexOf("");
        }
    }

    /** As above, with room for what it expects. */
    public static class Prices {
        private Map<String, Integer> cents;

        public Prices(Map<String, Integer> cents) {
            this.cents = cents;
        }

        public void load(int expected, Iterable<String> names) {
            this.cents = new HashMap<>(expected);
            names.forEach(name -> this.cents.put(name, 0));
            this.cents.remove("");
        }

        public Integer of(String name) {
            return cents.get(name);
        }
    }

    /** Makes a list only where it was given none. */
    public static class Picks {
        private List<String> open;

        public Picks(List<String> open) {
            this.open = open; // finds: which MadeAnew.Picks.take() changes
        }

        public String take() {
            if (open == null) {
                open = new ArrayList<>();
                open.add("");
            }
            return open.remove(0);
        }
    }

    /** Empties what it was given before it makes a list of its own. */
    public static class Returns {
        private List<String> open;

        public Returns(List<String> open) {
            this.open = open; // finds: which MadeAnew.Returns.reset() changes
        }

        public void reset() {
            open.clear();
            open = new ArrayList<>();
            open.add("");
        }
    }

    /** Makes a list in one method and changes the caller's in another. */
    public static class Route {
        private List<String> stops;

        public Route(List<String> stops) {
            this.stops = stops; // finds: which MadeAnew.Route.leave() changes
        }

        public void plan(String first) {
            stops = new ArrayList<>();
            stops.add(first);
        }

        public String leave() {
            return stops.remove(0);
        }
    }
}
