package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Types that never change present themselves as fixed, so what they let out has to be. */
public final class FixedTypes {
    /** Copied in, let out raw. */
    public static final class Tariff {
        private final List<String> zones;
        private final Map<String, Integer> prices = new HashMap<>();
        private final List<String> weekdays = Arrays.asList("Mon", "Tue");
        private final List<String> sorted;
        private final Set<Size> sizes = EnumSet.of(Size.SMALL, Size.LARGE);

        public Tariff(List<String> zones, List<Integer> amounts) {
            this.zones = new ArrayList<>(zones);
            this.sorted = zones.stream().sorted().collect(Collectors.toList());
            fill(amounts);
        }

        private void fill(List<Integer> amounts) {
            for (int i = 0; i < amounts.size(); i++) {
                prices.put(zones.get(i), amounts.get(i));
            }
        }

        public List<String> zones() {
            return zones; // finds: the object's own ArrayList, so callers can change what only the object should
        }

        public Map<String, Integer> prices() {
            return prices; // finds: the object's own HashMap
        }

        public List<String> weekdays() {
            return weekdays; // finds: the object's own List
        }

        public List<String> sorted() {
            return sorted; // finds: the object's own List
        }

        public Set<Size> sizes() {
            return sizes; // finds: the object's own EnumSet
        }
    }

    /** Constants that let out their array or list. */
    public enum Size {
        SMALL(1, 2),
        LARGE(3, 4);

        private final int[] widths;
        private final List<Integer> heights;

        Size(Integer... heights) {
            this.widths = new int[] {heights.length};
            this.heights = Arrays.asList(heights);
        }

        public int[] widths() {
            return widths; // finds: Size.widths() hands out
        }

        public List<Integer> heights() {
            return heights; // finds: Size.heights() hands out
        }
    }

    /** Private constructor, factory with a list of its own. */
    public static final class Menu {
        private final List<String> dishes;

        private Menu(List<String> dishes) {
            this.dishes = dishes;
        }

        public static Menu ofTheDay() {
            List<String> dishes = new ArrayList<>();
            dishes.add("soup");
            return new Menu(dishes);
        }

        public List<String> dishes() {
            return dishes; // finds: Menu.dishes() hands out
        }
    }

    /** Chained constructors copy. */
    public static final class Plan {
        private final List<String> steps;
        private final int size;

        public Plan(List<String> steps) {
            this(new ArrayList<>(steps), steps.size());
        }

        private Plan(List<String> steps, int size) {
            this.steps = steps;
            this.size = size;
        }

        public List<String> steps() {
            return size == 0 ? List.of() : steps; // finds: hands out FixedTypes.Plan.steps
        }
    }

    /** Everything it lets out is fixed as well. */
    public static final class Timetable {
        private final List<String> trains;
        private final List<String> stops;
        private final Map<String, Integer> minutes;
        private final List<String> days = List.of("Mon", "Tue");
        private final String[] none = {};

        public Timetable(List<String> trains, Stream<String> stops, Map<String, Integer> minutes) {
            this.trains = List.copyOf(trains);
            this.stops = stops.toList();
            this.minutes = Map.copyOf(minutes);
        }

        public List<String> trains() {
            return trains;
        }

        public List<String> stops() {
            return stops;
        }

        public Map<String, Integer> minutes() {
            return minutes;
        }

        public List<String> days() {
            return days;
        }

        public String[] none() {
            return none;
        }
    }
}
